package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// people is the sign of a collective, which the toolkit has none for: two
// people before a third.
var people = fyne.NewStaticResource("people.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">
<path fill="#000000" d="M12 5a3.2 3.2 0 1 1 0 6.4A3.2 3.2 0 0 1 12 5z"/>
<path fill="#000000" d="M6 19v-2c0-2.8 3-4.3 6-4.3s6 1.5 6 4.3v2z"/>
<path fill="#000000" d="M4.8 7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.600z"/>
<path fill="#000000" d="M0.5 18v-1.5c0-2.3 2.2-3.6 5-3.6-1 1-1.5 2.3-1.5 3.900V18z"/>
<path fill="#000000" d="M19.2 7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.600z"/>
<path fill="#000000" d="M23.5 18v-1.5c0-2.3-2.2-3.6-5-3.6 1 1 1.5 2.3 1.5 3.900V18z"/>
</svg>
`))

func peopleIcon() fyne.Resource { return theme.NewThemedResource(people) }
