# The programs for Windows, compiled here by mingw-w64, their setup, and a zip to
# be carried along. Nothing is made again that has not changed.
WIN := bin/windows
STAGE := $(WIN)/stage
SETUP := dist/HoSoThiDua-Setup-$(VERSION).exe
PORTABLE := dist/HoSoThiDua-$(VERSION)-portable.zip
WIN_FILES := cmd/hoso/windows
WIN_GO := CGO_ENABLED=1 GOOS=windows GOARCH=amd64 CC=x86_64-w64-mingw32-gcc go
WINDRES := x86_64-w64-mingw32-windres -c 65001 -O coff
SOURCES := $(shell git ls-files go.mod go.sum assets cmd model storage ui | grep -v -e _test.go$$ -e /testdata/ -e /windows/)
INSTALLED := hoso.exe hosoctl.exe giay-phep.txt quan-tri.txt mesa/doc-truoc.txt
STAGED := $(INSTALLED:%=$(STAGE)/%)

.PHONY: windows windows-files
windows:
	.ci/packages core cross
	$(MAKE) --no-print-directory windows-files

windows-files: $(SETUP) $(PORTABLE) dist/SHA256SUMS

# Change when the version does, or the certificate, and only then.
$(WIN)/version: SAYS = $(VERSION)
$(WIN)/signer: SAYS = $(HOSO_SIGN_P12)
$(WIN)/version $(WIN)/signer: FORCE
	@mkdir -p $(@D)
	@echo "$(SAYS)" | cmp -s - $@ || echo "$(SAYS)" >$@
.PHONY: FORCE

RESOURCES := $(addprefix $(WIN_FILES)/,program.rc hoso.manifest hoso.ico package.ico) $(WIN)/version
DESCRIBED = '-DVERSION=\"$(VERSION)\"' -DNUMBERS=$(shell .ci/version -numbers | tr . ,) -I $(WIN_FILES) -i $(WIN_FILES)/program.rc -o $@

cmd/hoso/resource_windows_amd64.syso: $(RESOURCES)
	$(WINDRES) -DICONS '-DFILE=\"hoso.exe\"' '-DTITLE=\"Hồ Sơ Thi Đua\"' $(DESCRIBED)

cmd/hosoctl/resource_windows_amd64.syso: $(RESOURCES)
	$(WINDRES) '-DFILE=\"hosoctl.exe\"' '-DTITLE=\"Hồ Sơ Thi Đua: dòng lệnh\"' $(DESCRIBED)

$(WIN)/hoso.exe: cmd/hoso/resource_windows_amd64.syso $(SOURCES)
	$(WIN_GO) build -tags $(WINDOW_TAGS) -ldflags "-s -w -H windowsgui -X main.version=$(VERSION)" -o $@ ./cmd/hoso

$(WIN)/hosoctl.exe: cmd/hosoctl/resource_windows_amd64.syso $(SOURCES)
	$(WIN_GO) build -tags $(WINDOW_TAGS) -ldflags "-s -w -X main.version=$(VERSION)" -o $@ ./cmd/hosoctl

# The files as they are installed, the programs signed. Texts are for Notepad.
$(STAGE)/%.exe: $(WIN)/%.exe $(WIN)/signer
	@mkdir -p $(@D)
	cp $< $@.new
	.ci/sign $@.new
	mv $@.new $@

TEXT = @mkdir -p $(@D) && { printf '\357\273\277'; sed 's/$$/\r/' $<; } >$@
$(STAGE)/giay-phep.txt: assets/licences.txt
	$(TEXT)
$(STAGE)/quan-tri.txt: $(WIN_FILES)/administrator.txt
	$(TEXT)
$(STAGE)/mesa/doc-truoc.txt: $(WIN_FILES)/mesa.txt
	$(TEXT)
$(STAGE)/mang-theo.txt: $(WIN_FILES)/portable.txt
	$(TEXT)

$(SETUP): $(STAGED) $(wildcard $(WIN_FILES)/*.ns?)
	@mkdir -p $(@D)
	makensis -V2 -WX -INPUTCHARSET UTF8 -DVERSION=$(VERSION) -DNUMBERS=$$(.ci/version -numbers) \
		-DSTAGE=$(CURDIR)/$(STAGE) -DOUT=$(CURDIR)/$@ $(if $(HOSO_SIGN_P12),-DSIGN=$(CURDIR)/.ci/sign) $(WIN_FILES)/setup.nsi
	.ci/sign $@

$(PORTABLE): $(STAGED) $(STAGE)/mang-theo.txt
	@mkdir -p $(@D)
	rm -f $@
	ln -sfn stage $(WIN)/HoSoThiDua
	cd $(WIN) && zip -q -X -9 $(CURDIR)/$@ $(addprefix HoSoThiDua/,$(INSTALLED) mang-theo.txt)

dist/SHA256SUMS: $(SETUP) $(PORTABLE)
	cd $(@D) && sha256sum $(notdir $^) >$(@F)

# A fresh PC, as Wine makes one: setup, a day's work, uninstalling. Leaves its
# pictures in bin/windows/wine.
.PHONY: e2e-windows
e2e-windows: windows
	.ci/packages window wine screen
	@command -v wine >/dev/null || echo "e2e-windows: skipped: Wine is not installed" >&2
	! command -v wine >/dev/null || { .ci/wine-tools $(WIN)/wine $(WINDOW_TAGS) && \
		go test -count=1 -v -timeout 20m ./cmd/hoso -run TestWindows -setup $(CURDIR)/$(SETUP) -wine-tools $(CURDIR)/$(WIN)/wine \
		$(if $(HOSO_SIGN_CA),-signed-by $(HOSO_SIGN_CA)); }
