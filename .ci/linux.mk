# The programs for Debian, as a package. Nothing is made again that has not
# changed.
LIN := bin/linux
DEB := dist/hoso_$(VERSION)_$(shell dpkg --print-architecture 2>/dev/null).deb

.PHONY: deb deb-file
deb:
	.ci/packages core window deb
	$(MAKE) --no-print-directory deb-file

deb-file: $(DEB)

# Changes when the version does, and only then.
$(LIN)/version: FORCE
	@mkdir -p $(@D)
	@echo $(VERSION) | cmp -s - $@ || echo $(VERSION) >$@

$(LIN)/hoso: $(LIN)/version $(SOURCES)
	go build -tags $(WINDOW_TAGS) -ldflags "-s -w -X main.version=$(VERSION)" -o $@ ./cmd/hoso

$(LIN)/hosoctl: $(LIN)/version $(SOURCES)
	go build -ldflags "-s -w -X main.version=$(VERSION)" -o $@ ./cmd/hosoctl

$(DEB): $(LIN)/hoso $(LIN)/hosoctl .ci/deb $(wildcard cmd/hoso/linux/*) cmd/hoso/windows/package.svg assets/icon.svg assets/licences.txt CHANGELOG.md
	.ci/deb $(LIN) $@ $(VERSION)

# On a clean Debian 12, which is fetched once.
e2e-deb: deb
	.ci/packages screen clean
	.ci/e2e-deb $(DEB) bin/linux/installed.png
.PHONY: e2e-deb
