package model

// Headcount is a number of collectives, with households, and of individuals.
type Headcount struct {
	Collectives int `json:"collectives"`
	Individuals int `json:"individuals"`
}

// Add counts one nominee.
func (c *Headcount) Add(t NomineeType) {
	if t == Individual {
		c.Individuals++
	} else {
		c.Collectives++
	}
}

// Plus is the two together.
func (c Headcount) Plus(d Headcount) Headcount {
	return Headcount{c.Collectives + d.Collectives, c.Individuals + d.Individuals}
}

// Total is how many there are of both.
func (c Headcount) Total() int { return c.Collectives + c.Individuals }

// Over is by how much c passes what is allowed.
func (c Headcount) Over(allowed Headcount) Headcount {
	return Headcount{max(0, c.Collectives-allowed.Collectives), max(0, c.Individuals-allowed.Individuals)}
}
