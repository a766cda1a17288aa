package storage

import (
	"context"
	"runtime"
	"sync"

	"hoso/model"
	"hoso/storage/bag"
)

// A batch is what one transaction takes: enough that the disk's latency is
// paid for many packages together, and little enough to hold in memory.
const (
	batchParcels = 64
	batchBytes   = 8 << 20 // of dossiers as they are stored
)

// ReceiveAll verifies packages and puts their dossiers into the pool. What it
// returns is in the order of the files. The same package twice is once; of two
// packages of one dossier the later revision stays in the pool, and where they
// have the same number, the one that stands later among the files.
//
// A file that is refused is told in its Received and does not stop the others.
// Packages become part of the workspace in batches, each whole or not at all:
// after a crash the same files can be given again. Of the packages on the way
// it holds the dossiers of one batch in memory.
//
// An error, which no further package could have been received after (a full
// disk, the end of ctx), comes with what was received before, unchecked; the
// others have it in their Err.
func (w *Workspace) ReceiveAll(ctx context.Context, files []string, today model.Date, progress Progress) ([]Received, error) {
	in := &intake{w: w, all: make([]Received, len(files)), progress: progress}
	in.passphrases.ask = w.passphrase
	for i, file := range files {
		in.all[i].File = file
	}
	err := in.run(ctx, files)
	if err != nil {
		for i := range in.all {
			if r := &in.all[i]; r.ID == "" && r.Err == nil {
				r.Err = err
			}
		}
		return in.all, err
	}
	err = w.addFindings(ctx, in.all, today)
	in.addWarnings()
	return in.all, err
}

// intake receives many packages: several workers verify and copy files, one
// hand stores what they bring, in the order of the files.
type intake struct {
	w        *Workspace
	all      []Received
	progress Progress
	stop     context.CancelFunc // ends the workers

	passphrases passphrases             // of the files
	warned      map[int][]model.Finding // the verifier's, of sound packages, by place in all

	batch []*parcel
	of    []int // for each parcel of the batch its place in all
	bytes int   // of the batch's dossiers
}

// brought is what a worker has made of a file.
type brought struct {
	parcel   *parcel
	bag      bool
	findings []model.Finding
	author   Authorship
	err      error
}

// job is a file for a worker, and where it leaves what it brings.
type job struct {
	file  string
	bring chan brought
}

func (in *intake) run(ctx context.Context, files []string) error {
	ctx, in.stop = context.WithCancel(ctx)
	in.warned = map[int][]model.Finding{}
	workers := min(runtime.GOMAXPROCS(0), 4, max(len(files), 1))
	jobs, queue := make(chan job), make(chan job, workers)
	var all sync.WaitGroup
	defer all.Wait()
	defer in.stop()
	all.Go(func() { handOut(ctx, files, jobs, queue) })
	for range workers {
		all.Go(func() {
			for j := range jobs {
				p, report, author, err := in.w.bringIn(ctx, j.file, &in.passphrases)
				j.bring <- brought{parcel: p, bag: report.Bag, findings: report.Findings, author: author, err: err}
			}
		})
	}
	return in.collect(ctx, queue)
}

// handOut gives the files to the workers, and tells in queue in what order to
// expect them. Its capacity is how far the workers may be ahead.
func handOut(ctx context.Context, files []string, jobs, queue chan<- job) {
	defer close(queue)
	defer close(jobs)
	for _, file := range files {
		j := job{file: file, bring: make(chan brought, 1)}
		select {
		case queue <- j:
		case <-ctx.Done():
			return
		}
		select {
		case jobs <- j:
		case <-ctx.Done():
			j.bring <- brought{err: ctx.Err()}
			return
		}
	}
}

// collect stores what the workers bring, batch by batch.
func (in *intake) collect(ctx context.Context, queue <-chan job) (err error) {
	at := 0
	for j := range queue {
		b := <-j.bring
		if err != nil {
			if b.parcel != nil {
				b.parcel.drop()
			}
			continue
		}
		if err = in.take(ctx, at, b); err != nil {
			in.stop()
		}
		at++
	}
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = in.store(ctx)
	}
	for _, p := range in.batch {
		p.drop()
	}
	return err
}

// take adds one file's package to the batch.
func (in *intake) take(ctx context.Context, at int, b brought) error {
	in.progress("Kiểm tra và nhận gói", at, len(in.all))
	r := &in.all[at]
	switch {
	case b.err != nil && stopsAll(ctx, b.err):
		return b.err
	case b.err != nil:
		r.Err, r.Bag, r.Findings = b.err, b.bag, b.findings
		return nil
	}
	r.Code, r.Author = bag.Code(b.parcel.code), b.author
	for _, f := range b.findings {
		if f.Grade == model.Warning {
			in.warned[at] = append(in.warned[at], f)
		}
	}
	in.batch, in.of, in.bytes = append(in.batch, b.parcel), append(in.of, at), in.bytes+len(b.parcel.draft.body)
	if len(in.batch) < batchParcels && in.bytes < batchBytes {
		return nil
	}
	return in.store(ctx)
}

// store stores the batch.
func (in *intake) store(ctx context.Context) error {
	done, err := in.w.storeParcels(ctx, in.batch)
	if err != nil {
		return err
	}
	for i, one := range done {
		r := &in.all[in.of[i]]
		r.ID, r.New, r.Older, r.Replaced, r.Err = one.id, one.isNew, one.older, one.replaced, one.err
	}
	in.batch, in.of, in.bytes = in.batch[:0], in.of[:0], 0
	return nil
}

// addFindings tells what the rules say of what was received, as the whole pool
// now stands; of a package that came after a later one, only that.
func (w *Workspace) addFindings(ctx context.Context, all []Received, today model.Date) error {
	var ids []string
	for _, r := range all {
		if r.ID != "" && !r.Older {
			ids = append(ids, r.ID)
		}
	}
	found, err := w.checkMany(ctx, ids, today)
	if err != nil {
		return err
	}
	for i, r := range all {
		switch {
		case r.ID != "" && r.Older:
			all[i].Findings, err = w.checkOlder(ctx, string(r.Code), today)
		case r.ID != "":
			all[i].Findings = found[r.ID]
		}
		if err != nil {
			return err
		}
		all[i].Checked = r.ID != ""
		if author := all[i].Author.Finding; author.Rule != "" {
			all[i].Findings = append(all[i].Findings, author)
		}
	}
	return nil
}

// addWarnings tells what the verifier says of the packages that were received:
// they are sound, and the clerk is to know all the same.
func (in *intake) addWarnings() {
	for i, warnings := range in.warned {
		if r := &in.all[i]; r.ID != "" {
			r.Findings = append(r.Findings, warnings...)
		}
	}
}
