package bag

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"hoso/model"
)

// DossierHead is what a package must tell about its dossier; the rest of
// data/dossier.json is for model.Decode.
type DossierHead struct {
	Format      string `json:"format"`
	ID          string `json:"id"`
	Unit        string `json:"unit"`
	Kind        string `json:"kind"`
	Collectives int    `json:"collectives"`
	Individuals int    `json:"individuals"`
}

// decodeHead reads the head of a dossier. The error is model.ErrNewerVersion
// for a newer format, and otherwise a Vietnamese remark on what is wrong.
func decodeHead(raw []byte) (DossierHead, error) {
	if len(raw) == 0 {
		return DossierHead{}, errors.New("không có tệp hoặc tệp rỗng")
	}
	h := DossierHead{Collectives: -1, Individuals: -1}
	if err := json.Unmarshal(raw, &h); err != nil {
		if newerThan(h.Format, model.DossierFormat) {
			return DossierHead{}, model.ErrNewerVersion
		}
		return DossierHead{}, errors.New("viết sai quy cách dữ liệu")
	}
	switch {
	case newerThan(h.Format, model.DossierFormat):
		return DossierHead{}, model.ErrNewerVersion
	case h.Format != model.DossierFormat:
		return DossierHead{}, fmt.Errorf("dạng dữ liệu lạ: %s", quoted(h.Format))
	case h.ID == "":
		return DossierHead{}, errors.New("thiếu mã hồ sơ")
	case h.Unit == "":
		return DossierHead{}, errors.New("thiếu đơn vị đề nghị")
	case h.Kind != string(model.AdHoc) && h.Kind != string(model.Campaign):
		return DossierHead{}, errors.New("thiếu loại hồ sơ")
	case h.Collectives < 0 || h.Individuals < 0:
		return DossierHead{}, errors.New("thiếu số tập thể, số cá nhân")
	}
	return h, nil
}

// newerThan reports whether format is of the family of ours ("name/1") with a
// higher number.
func newerThan(format, ours string) bool {
	family, _, _ := strings.Cut(ours, "/")
	number, ok := strings.CutPrefix(format, family+"/")
	n, err := strconv.Atoi(number)
	return ok && err == nil && ours != format && n > 1
}
