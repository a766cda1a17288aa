// Package bag writes, verifies and reads the package (gói nộp): the one file in
// which a unit hands a dossier over.
//
// This comment is the specification of the format and of the verifier. A
// program that follows it can make packages that this one receives, and read
// what this one makes; the tests hold the code to it. Rules are named by their
// codes, which are those of the findings; Rules lists them with the sentences
// that a clerk reads.
//
// # Terms
//
// A bag is a folder in the layout of BagIt (RFC 8493): payload files below
// data/, tag files beside data/ that describe them, manifests that list files
// with checksums. A package is a bag that also follows the rules below. Its
// code is the SHA-256 of its tag manifest; its seal guards the zip around it.
// Neither proves authorship: they show damage and change. A package may also be
// signed, see Signatures.
//
// # The format: hoso-package/1
//
// A package is a zip with the extension .zip that holds one bag:
//
//	<name>/data/dossier.json           the dossier, format hoso-dossier/1
//	<name>/data/ho-so.pdf              all papers, in print order
//	<name>/data/papers/…               each paper
//	<name>/data/word/…                 the papers as Word files, where wanted
//	<name>/data/signed/…               signed scans
//	<name>/data/attachments/…          what else goes with the dossier
//	<name>/bag-info.txt
//	<name>/bagit.txt
//	<name>/manifest-sha256.txt
//	<name>/tagmanifest-sha256.txt
//
// It may also come as the folder <name> that unpacking gives, or as a folder
// that holds nothing but it.
//
//  1. There is exactly one top folder and nothing beside it (package-folder).
//     Its name is five parts joined by "_": unit, plan, kind, date and eight
//     lower-case hexadecimal digits, as in
//     quan-ba-dinh_hanoi-2024_campaign_2024-08-20_1f0c92ab; see Name. The first
//     three consist of a-z, 0-9 and "-"; the whole is at most MaxNameLength
//     long (package-name). The unit should be the dossier's (package-name-unit).
//  2. Every path below the top folder consists of A-Z, a-z, 0-9, ".", "_", "-"
//     and "/", no part begins with "." or "-", and it is at most MaxPackagePath
//     long (package-path). Vietnamese titles stand in the dossier.
//  3. bagit.txt is, to the byte, "BagIt-Version: 1.0" and
//     "Tag-File-Character-Encoding: UTF-8", each line ended by LF
//     (package-declaration).
//  4. bag-info.txt has exactly once BagIt-Profile-Identifier, whose value is
//     hoso-package/1 (package-profile), and External-Identifier, the dossier's
//     id, Bagging-Date and Payload-Oxum (package-tags, package-identifier).
//     The constants Tag… name what else this program writes. A value is one
//     line, composed (NFC), without white space at its ends.
//  5. manifest-sha256.txt lists every payload file and tagmanifest-sha256.txt
//     the three other tag files: one line each, the checksum in lower case, two
//     spaces, the path, LF; lines sorted by the bytes of the path
//     (package-manifest). There are no other manifests and no other tag files
//     (package-tag-file).
//  6. data/dossier.json has at its top the keys format, id, unit, kind,
//     collectives and individuals; see DossierHead (package-dossier).
//     Payload stands in the places above and in no folders below them, and of
//     the scans and attachments there are those that the dossier lists; other
//     files are received with a warning (package-stray).
//  7. A higher number after "hoso-package/" or "hoso-dossier/" means a newer
//     format, of which an older program says only that (package-newer).
//  8. Write puts the payload first, sorted by path, then the tag files as
//     above; every entry is a regular file, deflated, with a data descriptor
//     and one and the same time; there are no entries for folders. A reader
//     does not depend on it.
//  9. The zip's comment is the seal: "hoso-package/1 sha256:" and the SHA-256,
//     in 64 lower-case hexadecimal digits, of every byte of the file before
//     those digits. A wrong seal, or another comment in its place, is an error
//     (package-seal). A zip without a comment has been packed anew by another
//     program; it is still a package, and a note says so (package-repacked).
//
// A bag that does not claim to be a package is judged as a bag alone, and a
// note says so (package-foreign).
//
// # The package code
//
// The code is the SHA-256 of the bytes of tagmanifest-sha256.txt, printed in
// groups of four digits and as a QR code on the receipt. It fixes the content
// of every file by way of the manifests, and not the name of the top folder,
// nor the zip. Verify gives the code of valid bags only.
//
// # Signatures
//
// A package may be signed with a key of the unit (Ed25519, RFC 8032). The last
// line of bag-info.txt is then the tag Dossier-Signature, once, whose value is
// "ed25519", the public key in 64 and the signature in 128 lower-case
// hexadecimal digits, divided by one space. What is signed are these bytes, LF
// being a line feed:
//
//	hoso-signature/1 LF
//	the name of the top folder LF
//	the SHA-256 of manifest-sha256.txt in lower-case hexadecimal digits LF
//	every byte of bag-info.txt before the line of the signature
//
// By the manifest that is every payload file, by the rest every tag; bagit.txt
// and the tag manifest then have one possible form. A signature that is not of
// this form, or does not fit, makes the package refused (package-signature). A
// program that knows no signatures takes the tag for one of those that rule 4
// leaves free, and the package as it is.
//
// The signature says that who has the secret half of the key has made exactly
// this package. Whose key it is, the package cannot tell: package storage
// compares it with the keys that units have enrolled. Taking the signature off
// leaves a sound package without one; a receiver who has a key of the unit
// warns of that.
//
// # Bags
//
// Verify accepts every valid bag of BagIt 1.0 and 0.97 with manifests in md5,
// sha1, sha224, sha256, sha384 and sha512, and tag files in any encoding of the
// IANA registry that golang.org/x/text knows. What it calls an error:
//
//   - bag-declaration-missing, bag-declaration, bag-version, bag-encoding:
//     bagit.txt is not there, not its two lines, or of something unknown. White
//     space about the colons is free in 0.97 only.
//   - bag-bom, bag-text: a tag file begins with a byte-order mark in UTF-8, or
//     is not in the encoding declared.
//   - bag-data-missing, bag-manifest-missing: there is no data/, or no payload
//     manifest.
//   - bag-fetch: there is a fetch.txt. The bag may be valid by the RFC; this
//     program fetches nothing.
//   - bag-algorithm: a manifest of unknown algorithm, which nobody can check.
//   - bag-manifest-line, bag-manifest-path, bag-manifest-scope: a line is
//     malformed, its path is forbidden (see Paths), or it lists payload in a tag
//     manifest, tag files in a payload manifest, or a tag manifest.
//   - bag-manifest-twice: a file is listed twice, in 1.0, or with two checksums.
//   - bag-tagmanifest-short: in 1.0, a tag manifest leaves out a payload manifest.
//   - bag-file-missing, bag-file-unlisted, bag-checksum: the files are not those
//     of the manifests. In 1.0 every payload file must be in every payload
//     manifest, in 0.97 in one.
//   - bag-info-line, bag-oxum: a line of bag-info.txt is malformed, or
//     Payload-Oxum is not the number of bytes and files that were really read.
//
// And what it accepts with a warning or a note:
//
//   - bag-name-form, bag-name-case: the manifest spells a name in another
//     normalisation or case than the disk does (RFC 8493 §6.1.1). The checksum
//     must be right all the same.
//   - bag-names-alike: two names in a folder differ in nothing else. In a zip
//     that is an error, see zip-alike.
//   - bag-manifest-repeat: listed twice with one checksum, in 0.97.
//   - bag-manifest-asterisk, bag-manifest-dot: paths as md5sum and find write
//     them, "*data/a" and "./data/a".
//   - bag-manifest-percent: LF, CR and the percent sign are encoded in paths as
//     1.0 wants, and are not as 0.97 does, or the other way round; the file is
//     found under the other spelling.
//   - bag-tag-unlisted: a tag file that no tag manifest lists.
//   - bag-outside: something lies beside the bag's folder.
//
// # Paths
//
// One checker judges every name: of zip entries, of files in folders, of paths
// in manifests, and of what Write is to pack. Errors: path-form (an empty part,
// or "."), path-escape (".."), path-absolute, path-drive ("C:", "\\?\", "//"),
// path-backslash, path-home ("~" at the very beginning), path-reserved (CON,
// nul.txt, COM1…), path-trailing (a part ends in "." or space), path-control
// (NUL), path-kind (a link, device or anything but a file or folder),
// limit-path, limit-depth. A warning: path-windows (control characters and
// <>:"|?*, which BagIt allows and Windows does not).
//
// # The zip
//
// The zip is read by this package itself, record by record. Its entries must
// lie one behind the other from the first byte of the file to the central
// directory, and that to the end record, without gap or overlap, and each local
// header and data descriptor must say what the directory says. Two programs
// cannot then see two contents in one file. Methods are stored and deflated;
// zip64 records and the four forms of data descriptor are understood.
//
// Sizes are judged twice: as declared before anything is inflated, and as
// really read. Inflating ends at the first byte beyond the declared size, so
// no header can make a file grow beyond the limits. Verify writes nothing
// anywhere, and its memory does not depend on the size of the payload.
//
// Everything wrong is reported, with these exceptions, after which reading on
// would be useless or dangerous: file-empty, zip-format, zip-cut,
// zip-directory, zip-overlap, limit-entries, limit-total, limit-directory and
// limit-tag-files. A report lists MaxFindings findings of a grade
// (limit-findings).
//
// What cannot be read at all, or not to its end, is file-unreadable, file-kind,
// file-changed (while it was being read) or file-cancelled; Report.Err then has
// the cause.
//
// # Attacks
//
// Each has a rule, and a case in the tests that puts the hostile file together
// byte by byte; TestRules_eachBroken runs the first case of every rule.
//
//	attack                                   rule              further test
//	escape by ".."                           path-escape       TestCheckPath
//	absolute path                            path-absolute     TestCheckPath
//	drive, UNC path                          path-drive        TestCheckPath
//	backslash                                path-backslash    TestCheckPath
//	"~" as first part                        path-home         TestCheckPath
//	NUL.txt, COM1, CON…                      path-reserved     TestCheckPath
//	name that ends in dot or space           path-trailing     TestCheckPath
//	NUL byte in a name                       path-control      TestCheckPath
//	empty name, "a//b", "./a"                path-form         TestCheckPath
//	the same in a manifest                   bag-manifest-path TestVerify_invalidBags
//	escape sequences for a terminal          (made printable)  TestVerify_hostileNameIsPrintable
//	name not in UTF-8                        zip-name-code
//	name whose encoding is not declared      zip-name-flag     (a warning)
//	second name in an extra field            zip-two-names
//	link, junction, device                   path-kind         TestVerify_hostileZip, TestVerify_folderWithLink
//	the same name twice                      zip-duplicate
//	names alike in case or normalisation     zip-alike         TestVerify_hostileZip
//	a name both file and folder              zip-file-folder
//	overlapping entries                      zip-overlap       TestVerify_hostileZip
//	bytes hidden between entries             zip-gap           TestVerify_hostileZip
//	bytes hidden behind a deflate stream     zip-data          TestVerify_hostileZip
//	program or other bytes before the zip    zip-before        TestVerify_hostileZip
//	bytes behind the zip                     zip-after
//	two end records                          zip-ambiguous
//	text in the zip's comment                zip-comment, package-seal
//	                                                           TestVerify_notOurs
//	header unlike the directory              zip-local         TestVerify_hostileZip
//	false count, offset, disk, zip64 record  zip-directory     TestVerify_hostileZip
//	password                                 zip-encrypted     TestVerify_zipProgram
//	other compression method                 zip-method
//	wrong size, wrong CRC                    zip-size, zip-crc TestVerify_countsRealBytes
//	bomb                                     limit-ratio, zip-size
//	                                                           TestVerify_bomb
//	one huge file, many large files          limit-file, limit-total
//	many entries, huge directory             limit-entries, limit-directory
//	huge manifests                           limit-tag-files   TestVerify_manyLines
//	long path, deep folders                  limit-path, limit-depth
//	cut file, empty file, no zip             zip-cut, file-empty, zip-format
//	                                                           TestVerify_cutsAndInsertions
//	any byte changed                         package-seal …    TestVerify_everyByteCounts
//	signed by one, changed by another        package-signature TestWriteSigned_bindsAll
//	signature of another package             package-signature TestWriteSigned_bindsAll
//	packed again with a file changed         bag-checksum      TestVerify_repackedIsOursUnlessChanged
//	file added, lists and seal made anew     package-stray     TestVerify_strayFile
//	files to be fetched from elsewhere       bag-fetch         TestVerify_conformanceSuite
//	bag at the zip's top                     zip-no-folder     (a warning; package-folder)
//	file changed while being read            file-changed, bag-checksum
//	                                                           TestReader_provesContent
package bag
