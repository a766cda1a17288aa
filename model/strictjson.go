package model

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// strictDecode reads the JSON document in data into the struct that into
// points to, and refuses what encoding/json would pass over: a key that the
// struct does not have, in exactly that case; a key given twice; null in the
// place of a text, number or object. The error joins a *PackError with its
// line for every fault found; file names the source in them.
func strictDecode(file string, data []byte, into any) error {
	r := &strictReader{file: file, data: data}
	r.decode(into)
	return r.err()
}

// strictReader walks a JSON document beside the Go type that it is for, and
// remembers the line of every value. A path is made of the keys and indices on
// the way: "themes/3/lead". It knows structs, pointers to them, slices and
// scalars; a type with an UnmarshalJSON of its own or a map it does not.
type strictReader struct {
	file string
	data []byte
	// whole also asks for every key that is not marked omitempty or omitzero,
	// and for what checkText asks of texts.
	whole bool

	dec      *json.Decoder
	line     int // of the token read last
	counted  int // bytes of data up to which line feeds are counted in line
	lines    map[string]int
	fields   map[reflect.Type][]jsonField
	problems []*PackError
}

func (r *strictReader) decode(into any) {
	// With a line feed behind it, a cut file fails beyond its end, and one
	// whose last character is wrong within it.
	var document json.RawMessage
	if err := json.Unmarshal(append(slices.Clip(r.data), '\n'), &document); err != nil {
		r.syntaxProblem(err)
		return
	}
	if valuesIn(r.data) > mostValues {
		r.problemAt(0, "tệp có quá nhiều mục (hơn %d) nên không đọc; lấy lại tệp đúng", mostValues)
		return
	}
	r.dec = json.NewDecoder(bytes.NewReader(r.data))
	r.dec.UseNumber()
	r.line = 1
	r.lines = map[string]int{}
	r.fields = map[reflect.Type][]jsonField{}
	r.value("", reflect.TypeOf(into).Elem(), false)
	if len(r.problems) > 0 {
		return
	}
	if err := json.Unmarshal(r.data, into); err != nil {
		r.problem("", "không đọc được nội dung tệp (%v)", err)
	}
}

func (r *strictReader) token() json.Token {
	tok, err := r.dec.Token()
	if err != nil {
		panic(fmt.Sprintf("token of a document already found valid: %v", err))
	}
	offset := int(r.dec.InputOffset())
	r.line += bytes.Count(r.data[r.counted:offset], []byte("\n"))
	r.counted = offset
	return tok
}

// skip passes over the next value.
func (r *strictReader) skip() {
	depth := 0
	for {
		switch r.token() {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return
		}
	}
}

// value reads the next value, which is to be of type t. An optional text may
// be blank.
func (r *strictReader) value(path string, t reflect.Type, optional bool) {
	tok := r.token()
	r.lines[path] = r.line
	mayBeNull := !r.whole && (t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice)
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch v := tok.(type) {
	case nil:
		if !mayBeNull {
			r.problem(path, "%s để trống; ghi giá trị vào hoặc xóa cả khóa", keyName(path))
		}
	case json.Delim:
		r.composite(path, t, v)
	default:
		if !fits(v, t) {
			r.problem(path, "%s phải là %s", keyName(path), kindName(t))
		} else if text, ok := v.(string); ok && r.whole {
			r.checkText(path, t, text, optional)
		}
	}
}

func (r *strictReader) composite(path string, t reflect.Type, open json.Delim) {
	switch {
	case open == '{' && t.Kind() == reflect.Struct:
		r.object(path, t)
	case open == '[' && t.Kind() == reflect.Slice:
		for i := 0; r.dec.More(); i++ {
			if i == mostItems {
				r.problem(path, "%s có quá nhiều mục (hơn %d); lấy lại tệp đúng", keyName(path), mostItems)
			}
			if i >= mostItems {
				r.skip()
				continue
			}
			r.value(joinPath(path, strconv.Itoa(i)), t.Elem(), false)
		}
	default:
		r.problem(path, "%s phải là %s", keyName(path), kindName(t))
		for r.dec.More() {
			r.skip()
		}
	}
	r.token() // the closing brace or bracket
}

func (r *strictReader) object(path string, t reflect.Type) {
	fields := r.fieldsOf(t)
	seen := map[string]int{}
	for r.dec.More() {
		key := r.token().(string)
		if line, twice := seen[key]; twice {
			r.problemAt(r.line, "khóa %q đã ghi ở dòng %d; chỉ giữ lại một", key, line)
			r.skip()
			continue
		}
		seen[key] = r.line
		i := slices.IndexFunc(fields, func(f jsonField) bool { return f.key == key })
		if i < 0 {
			r.problemAt(r.line, "không có khóa nào tên là %q ở đây; sửa lại tên hoặc xóa đi", key)
			r.skip()
			continue
		}
		r.value(joinPath(path, key), fields[i].of, fields[i].optional)
	}
	for _, f := range fields {
		if _, ok := seen[f.key]; !ok && r.whole && !f.optional {
			r.problem(path, "thiếu khóa %q; bổ sung vào mục bắt đầu ở dòng này", f.key)
		}
	}
}

// jsonField is a field of a struct as encoding/json names it.
type jsonField struct {
	key      string
	of       reflect.Type
	optional bool // left out when blank
}

func (r *strictReader) fieldsOf(t reflect.Type) []jsonField {
	if fields, ok := r.fields[t]; ok {
		return fields
	}
	var fields []jsonField
	for _, f := range reflect.VisibleFields(t) {
		key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if key != "" && key != "-" {
			fields = append(fields, jsonField{key, f.Type, strings.Contains(options, "omit")})
		}
	}
	r.fields[t] = fields
	return fields
}

// fits reports whether a scalar can be stored in a value of type t.
func fits(v any, t reflect.Type) bool {
	switch v := v.(type) {
	case string:
		return t.Kind() == reflect.String
	case bool:
		return t.Kind() == reflect.Bool
	case json.Number:
		return json.Unmarshal([]byte(v), reflect.New(t).Interface()) == nil
	}
	return false
}

// keyName names a value in a sentence: by its key, or by its place in a list.
func keyName(path string) string {
	keys := strings.Split(path, "/")
	last := keys[len(keys)-1]
	if i, err := strconv.Atoi(last); err == nil {
		return fmt.Sprintf("mục thứ %d của khóa %q", i+1, keys[len(keys)-2])
	}
	if last == "" {
		return "cả tệp"
	}
	return fmt.Sprintf("khóa %q", last)
}

func kindName(t reflect.Type) string {
	switch t.Kind() {
	case reflect.String:
		return "chữ trong dấu nháy kép"
	case reflect.Bool:
		return "true (có) hoặc false (không)"
	case reflect.Int, reflect.Int64:
		return "số nguyên"
	case reflect.Float64:
		return "số"
	case reflect.Slice:
		return "danh sách trong ngoặc vuông [ ]"
	}
	return "nhóm các khóa trong ngoặc nhọn { }"
}
