// Package storage keeps a workspace on disk and does the jobs that span
// formats: making papers, packing, receiving.
//
// A workspace (thư mục làm việc) is a folder that one process holds at a time:
//
//	hoso.db            everything but whole files, in SQLite
//	hoso.lock          locked while a process holds the workspace
//	hoso.holder        who that is, for the one who comes second
//	attachments/       attached files, each named by the SHA-256 of its bytes
//	received/          received packages as they came, <package code>.zip
//	backups/           copies of hoso.db, and damaged ones kept aside
//	log/               the program's log
//
// The words of this package:
//
//   - The draft is a dossier as it stands; SaveDossier overwrites it.
//   - A revision is a draft as it once stood, numbered from 1 and never
//     changed. CloseRevision makes one.
//   - A mark records that a paper was printed, signed or packed, and what it
//     said then.
//   - The pool is all dossiers received in packages. What the rules say of it is
//     worked out anew whenever something has changed: each package is judged
//     beside all the others, so that yesterday's findings would be wrong.
//   - A receipt (model.Receipt, <package name>.hoso-receipt.json) answers a
//     package: Acknowledge writes it at the receiver, TakeReceipt reads it at the
//     unit, which knows its packages by their codes.
//   - An envelope is a package encrypted for a receiving key or with a
//     passphrase, in the age format.
//   - Own keys are the workspace's: one to sign packages with, if it wants to,
//     and one that others encrypt for. Their secret halves are in hoso.db and so
//     in every copy of it: who has a backup can sign in the unit's name, and who
//     loses both has to enrol a new key. Enrolled keys are those of other units.
//   - The bin holds deleted dossiers for BinDays; then they are erased, from
//     revisions and backups too.
//
// Promises. A method that returns nil has its change on disk: it outlives the
// end of the process and of the machine's power. A method that returns an
// error has changed nothing. A file under its final name is whole: it is
// written under a name that begins with TempPrefix, synced and renamed.
// What was left behind under such names is cleared at Open. Errors that a
// clerk can do something about carry a Vietnamese sentence; see Hint.
//
// Where things are: workspace.go opens, database.go and migrate.go are SQLite,
// atomic.go writes files, lock.go and owner.go keep a second process out. A
// dossier: dossiers.go, revisions.go, bin.go, erase.go, search.go, case.go (what
// its check needs). The way out: papers.go, word.go, pack.go, envelope.go,
// stick.go. The way in: verify.go, receive.go, intake.go (many at once), pool.go,
// consolidate.go, table.go. What keeps it whole: backup.go, restore.go, doctor.go,
// tidy.go, move.go.
package storage
