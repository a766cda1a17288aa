package main

import (
	"bufio"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"

	"hoso/ui"
)

// drives lists the sticks that are mounted: whatever lies where desktops mount
// what is plugged in.
func drives() ([]ui.Drive, error) {
	mounts, err := os.Open("/proc/self/mounts")
	if err != nil {
		return nil, err
	}
	defer mounts.Close()
	var found []ui.Drive
	lines := bufio.NewScanner(mounts)
	for lines.Scan() {
		if d, ok := driveOf(lines.Text()); ok {
			d.Free = free(d.Path)
			found = append(found, d)
		}
	}
	return found, lines.Err()
}

// driveOf reads a line of /proc/self/mounts: device, place, and more. Blanks in
// a place are written \040.
func driveOf(line string) (ui.Drive, bool) {
	fields := strings.Fields(line)
	if len(fields) < 2 || !strings.HasPrefix(fields[0], "/dev/") {
		return ui.Drive{}, false
	}
	place := unescape(fields[1])
	if !strings.HasPrefix(place, "/media/") && !strings.HasPrefix(place, "/run/media/") {
		return ui.Drive{}, false
	}
	return ui.Drive{Path: place, Name: filepath.Base(place)}, true
}

// unescape reads the octal numbers of /proc/self/mounts.
func unescape(s string) string {
	for i := 0; i+3 < len(s); i++ {
		if s[i] != '\\' {
			continue
		}
		if n, err := strconv.ParseUint(s[i+1:i+4], 8, 8); err == nil {
			s = s[:i] + string([]byte{byte(n)}) + s[i+4:]
		}
	}
	return s
}

func free(dir string) int64 {
	var s syscall.Statfs_t
	if err := syscall.Statfs(dir, &s); err != nil {
		return 0
	}
	return int64(s.Bavail) * s.Bsize
}
