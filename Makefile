# Two commands for a new machine: `make demo` and `make test`. The others are
# for whoever changes the program.

# The window is built for X11: GLFW's Wayland side has no input method for
# Vietnamese. Animations would cost a third of a core on old office PCs, and
# emoji are no part of an official paper.
WINDOW_TAGS := x11,migrated_fynedo,no_animations,no_emoji
VERSION := $(shell .ci/version)
LDFLAGS := -ldflags "-X main.version=$(VERSION)"
PACKAGES = $$(.ci/testable)

.PHONY: demo test build run lint e2e shots bench fuzz release clean

demo:
	.ci/packages core
	go build $(LDFLAGS) -o bin/hosoctl ./cmd/hosoctl
	rm -rf demo
	bin/hosoctl demo -o demo

test:
	.ci/packages core window tests
	go test $(PACKAGES)

build:
	.ci/packages core window
	go build $(LDFLAGS) -o bin/hosoctl ./cmd/hosoctl
	go build $(LDFLAGS) -tags $(WINDOW_TAGS) -o bin/hoso ./cmd/hoso

run: build
	bin/hoso -sample

lint:
	.ci/packages core window
	.ci/lint $(PACKAGES)

# The whole job in a real window on a display without a monitor, by keyboard
# alone, while a watch is kept that nothing leads out of the computer: about two
# minutes.
e2e: build
	.ci/packages screen
	.ci/offline bin go test -count=1 -timeout 20m ./cmd/hoso -run TestEndToEnd -e2e

# Pictures of every screen, light and dark, in bin/shots; those that README and
# the help show are renewed, with a printed page.
shots:
	.ci/packages core window tests
	go test -count=1 ./cmd/hoso -run TestShots -shots $(CURDIR)/bin/shots
	cd bin/shots/light && cp $(notdir $(wildcard assets/shots/*.png)) $(CURDIR)/assets/shots
	$(MAKE) --no-print-directory demo
	pdftoppm -r 64.3 -gray -png -singlefile demo/papers/ba-dinh-vi-nguoi-ngheo/02-to-trinh.pdf assets/pages/to-trinh

# About ten minutes: every benchmark three times, then the tables of CONTRIBUTING.md.
bench:
	.ci/packages core window
	.ci/bench

# A minute of fuzzing for each reader of foreign files.
fuzz:
	.ci/packages core
	.ci/fuzz 60s

include .ci/windows.mk
include .ci/linux.mk

# Everything that is handed out, of one commit and with its version. A
# certificate for the Windows programs is given as .ci/sign says.
LICENCES := dist/HoSoThiDua-$(VERSION)-giay-phep.txt
release:
	@case $(VERSION) in *.dirty) echo "release: something is not committed" >&2; exit 1 ;; esac
	$(MAKE) --no-print-directory VERSION=$(VERSION) deb windows
	cp assets/licences.txt $(LICENCES)
	cd dist && sha256sum $(notdir $(DEB) $(SETUP) $(PORTABLE) $(LICENCES)) >SHA256SUMS

clean:
	rm -rf bin demo dist cmd/*/*.syso
