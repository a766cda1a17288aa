// Package opengl makes sure, before a window is tried, that the machine has the
// OpenGL that one needs.
//
// A window needs OpenGL 2.1 (Needed). On Windows a remote session, a virtual
// machine or an old driver may have 1.1 only, and an opengl32.dll of Mesa, which
// draws without the graphics card, is the way out. One that lies beside the
// program would be taken on every machine, the slow way on good ones too.
// Therefore it lies in a folder of its own (MesaFolder), laid there by an
// administrator, and Prepare takes it only where the machine's own is too old.
//
// For there to be a choice, the program must not have loaded opengl32.dll before
// main: late_windows.c sees to that.
package opengl

import "fmt"

// Version is a version of OpenGL; the zero value stands for none at all.
type Version struct{ Major, Minor int }

// Needed is what the window toolkit asks of OpenGL.
var Needed = Version{2, 1}

// MesaFolder is the folder beside the program for an opengl32.dll of Mesa.
const MesaFolder = "mesa"

// readVersion reads what OpenGL says of its version: "2.1", "4.6.0 NVIDIA
// 551.23".
func readVersion(said string) (v Version) {
	if _, err := fmt.Sscanf(said, "%d.%d", &v.Major, &v.Minor); err != nil {
		return Version{}
	}
	return v
}

// enough tells whether a window can be opened.
func (v Version) enough() bool {
	return v.Major > Needed.Major || v.Major == Needed.Major && v.Minor >= Needed.Minor
}

func (v Version) String() string { return fmt.Sprintf("%d.%d", v.Major, v.Minor) }

// LackError: neither the machine nor a Mesa laid for it has the OpenGL needed.
type LackError struct {
	Has Version
	// Mesa is where an administrator may lay Mesa's opengl32.dll; Laid tells that
	// one lies there and is of no use either.
	Mesa string
	Laid bool
}

func (e *LackError) Error() string {
	return fmt.Sprintf("OpenGL %v, needed %v (Mesa in %s: %v)", e.Has, Needed, e.Mesa, e.Laid)
}

// Hint says what is the matter and what to do.
func (e *LackError) Hint() string {
	matter := "máy này không có OpenGL, phần vẽ màn hình mà chương trình cần (từ bản " + Needed.String() + ")"
	if e.Has != (Version{}) {
		matter = "phần vẽ màn hình OpenGL của máy này là bản " + e.Has.String() + ", chương trình cần từ bản " + Needed.String()
	}
	mesa := "• Máy ảo, hoặc card màn hình quá cũ: người quản trị đặt tệp opengl32.dll của Mesa (bản 64 bit) vào thư mục\n   " + e.Mesa
	if e.Laid {
		mesa = "• Tệp opengl32.dll đang đặt trong thư mục\n   " + e.Mesa + "\n   không dùng được: người quản trị cần thay bằng bản Mesa 64 bit, kèm đủ các tệp đi cùng."
	}
	return "Chưa mở được cửa sổ: " + matter + ". Dữ liệu không bị thay đổi gì.\n\n" +
		"Việc nên làm:\n" +
		"• Đang dùng máy này từ xa (Remote Desktop): hãy mở chương trình khi ngồi tại máy.\n" +
		"• Đang ngồi tại máy: nhờ người phụ trách máy tính cài trình điều khiển (driver) mới nhất của hãng cho card màn hình, rồi khởi động lại máy.\n" +
		mesa + "\n\n" +
		"Trong lúc chờ, lệnh hosoctl vẫn kiểm tra, làm văn bản và đóng gói hồ sơ được."
}
