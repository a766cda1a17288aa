package main

import "syscall"

// The file systems of other computers and of programs, by the numbers that
// statfs(2) gives them.
var networkSystems = map[int64]bool{
	0x6969:     true, // NFS
	0xff534d42: true, // CIFS
	0xfe534d42: true, // SMB2
	0x517b:     true, // SMB
	0x65735546: true, // FUSE: sshfs, rclone, a phone
	0x01021997: true, // 9P
}

// kindOfDisk asks the system what disk a folder is on.
func kindOfDisk(dir string) diskKind {
	var s syscall.Statfs_t
	if syscall.Statfs(dir, &s) == nil && networkSystems[int64(uint32(s.Type))] {
		return networkDisk
	}
	return localDisk
}
