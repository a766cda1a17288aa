package model

import (
	"encoding/json"
	"reflect"
	"strings"
)

// enumerations are the values of the typed strings that have a fixed set.
var enumerations = map[reflect.Type][]string{
	reflect.TypeFor[Kind]():            {string(AdHoc), string(Campaign)},
	reflect.TypeFor[Stage]():           {string(UnitStage), string(LeadStage)},
	reflect.TypeFor[State]():           {"", string(Draft), string(Printed), string(Packed), string(Submitted), string(Received)},
	reflect.TypeFor[NomineeType]():     {string(Collective), string(Household), string(Individual)},
	reflect.TypeFor[Sex]():             {"", string(Male), string(Female)},
	reflect.TypeFor[LetterheadStyle](): {"", string(StateStyle), string(PartyStyle), string(FrontStyle), string(YouthStyle)},
	reflect.TypeFor[Authority]():       {string(AsHead), string(KT), string(TL), string(Q), string(TUQ)},
	reflect.TypeFor[Presence]():        {"", string(Present), string(AbsentWritten), string(Absent)},
	reflect.TypeFor[CouncilRole]():     roleValues(),
	reflect.TypeFor[AttachmentAs]():    {string(SignedScan), string(ConsentLetter), string(OtherDocument), string(SourceReport), string(SourcePaper)},
	reflect.TypeFor[QuotaScope]():      {string(PerPlan), string(PerTheme)},
	reflect.TypeFor[Endorser]():        {string(ByNominee), string(ByHead), string(ByManager), string(ByProposer), string(ByLead)},
	reflect.TypeFor[PaperKind]():       paperKinds(),
}

func roleValues() []string {
	var values []string
	for _, r := range Roles() {
		values = append(values, string(r))
	}
	return values
}

func paperKinds() []string {
	return []string{
		string(ProposalPaper), string(MinutesPaper), string(BallotPaper), string(BallotSlipPaper), string(NomineeListPaper), string(ReportPaper),
		string(SummaryPaper), string(ConsentPaper), string(EndorsementPaper), string(IndexPaper), string(ReceiptPaper),
	}
}

// DossierSchema is the JSON Schema (draft 2020-12) of "hoso-dossier/1".
func DossierSchema() ([]byte, error) {
	return schemaOf(reflect.TypeFor[dossierFile](), DossierFormat, "format", "kind", "stage", "nominees")
}

// PlanSchema is the JSON Schema of a plan pack.
func PlanSchema() ([]byte, error) {
	return schemaOf(reflect.TypeFor[Plan](), "hoso-plan/1", "format", "id", "version", "themes", "groups", "quotas", "kinds")
}

func schemaOf(t reflect.Type, format string, required ...string) ([]byte, error) {
	s := typeSchema(t)
	s["$schema"] = "https://json-schema.org/draft/2020-12/schema"
	s["title"] = format
	s["required"] = required
	s["properties"].(map[string]any)["format"] = map[string]any{"const": format}
	return json.MarshalIndent(s, "", " ")
}

func typeSchema(t reflect.Type) map[string]any {
	if values, ok := enumerations[t]; ok {
		return map[string]any{"type": "string", "enum": values}
	}
	switch t.Kind() {
	case reflect.Pointer:
		return typeSchema(t.Elem())
	case reflect.Slice:
		return map[string]any{"type": []string{"array", "null"}, "items": typeSchema(t.Elem())}
	case reflect.Struct:
		properties := map[string]any{}
		addProperties(properties, t)
		return map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	case reflect.Bool:
		return map[string]any{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return map[string]any{"type": "integer"}
	case reflect.Float64:
		return map[string]any{"type": "number"}
	}
	if t == reflect.TypeFor[Date]() {
		return map[string]any{"type": "string", "description": "yyyy-mm-dd, yyyy-mm, yyyy, or blank; anything else is kept and is a finding"}
	}
	return map[string]any{"type": "string"}
}

// addProperties adds a struct's JSON keys, those of embedded structs too.
func addProperties(properties map[string]any, t reflect.Type) {
	for i := range t.NumField() {
		f := t.Field(i)
		if f.Anonymous {
			addProperties(properties, f.Type)
			continue
		}
		key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		properties[key] = typeSchema(f.Type)
	}
}
