package storage

import (
	"hash/maphash"
	"sync"

	"hoso/model"
)

// summaryCache keeps the summaries that the last check was given: the next one,
// of the same dossier after a keystroke or of another one of the unit, needs
// nearly all of them again. They are known by what they were made from, and
// callers must not change what they hold.
type summaryCache struct {
	mu         sync.Mutex // held from begin to end
	kept, next map[uint64]model.Summary
}

// seed makes hashes of this process alone.
var seed = maphash.MakeSeed()

func (c *summaryCache) begin() {
	c.mu.Lock()
	c.next = map[uint64]model.Summary{}
}

// end forgets what was not asked for since begin.
func (c *summaryCache) end() {
	c.kept, c.next = c.next, nil
	c.mu.Unlock()
}

// of is the summary of a dossier's stored form.
func (c *summaryCache) of(id string, body []byte) (model.Summary, error) {
	key := maphash.Bytes(seed, body)
	s, known := c.kept[key]
	if !known {
		d, err := model.Decode(id, body)
		if err != nil {
			return s, err
		}
		s = model.Summarise(d)
	}
	c.next[key] = s
	return s, nil
}
