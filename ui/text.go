package ui

import (
	"encoding/json"
	"fmt"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"hoso/assets"
)

const translationFile = "translations/vi.json"

// texts are all words of the window, by key.
var texts = sync.OnceValue(func() map[string]string {
	data, err := assets.FS.ReadFile(translationFile)
	if err != nil {
		panic(err) // it is part of the program
	}
	found := map[string]string{}
	if err := json.Unmarshal(data, &found); err != nil {
		panic(err)
	}
	return found
})

// text returns the words under a key of the translation file; the key itself
// where there are none, which a test rules out.
func text(key string) string {
	if words, ok := texts()[key]; ok {
		return words
	}
	return key
}

// textf fills the blanks of the words under a key.
func textf(key string, values ...any) string { return fmt.Sprintf(text(key), values...) }

// toolkitLocales are all languages that the toolkit might choose by the
// system's settings: the window speaks Vietnamese under each of them.
var toolkitLocales = []fyne.Locale{
	"vi", "en", "cs", "de", "el", "es", "fr", "ja", "pl", "pt", "pt-BR", "ru", "sv", "ta", "uk", "zh-Hans",
}

// Translate gives the toolkit's own dialogs and menus Vietnamese words. It is
// called once, before the first window.
func Translate() error {
	data, err := assets.FS.ReadFile(translationFile)
	if err != nil {
		return err
	}
	for _, locale := range toolkitLocales {
		if err := lang.AddTranslationsForLocale(data, locale); err != nil {
			return fmt.Errorf("register words for %s: %w", locale, err)
		}
	}
	return nil
}
