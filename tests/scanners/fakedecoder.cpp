// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Stand-ins for vendors' photo decoders: one library for each way they are called and each way they go wrong,
// chosen by FAKE_DECODER. They "decode" every photo to the same grey rectangle.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <unistd.h>

namespace {

constexpr int kBmpSize = 38'862;

[[maybe_unused]] void writeBmp(unsigned char *bmp)
{
    static constexpr unsigned char kHeader[54] = {'B', 'M', 0xCE, 0x97, 0, 0, 0, 0,   0, 0, 54, 0, 0, 0, 40,
                                                  0,   0,   0,    102,  0, 0, 0, 126, 0, 0, 0,  1, 0, 24};
    std::memset(bmp, 0x80, kBmpSize);
    std::memcpy(bmp, kHeader, sizeof kHeader);
    std::puts("vendor library says hello"); // as they do
    std::fflush(stdout);
}

} // namespace

extern "C" {

#if FAKE_DECODER == 1 // works, buffer to BMP
int _Unpack(unsigned char *wlt, int wltSize, unsigned char *bmp, int *bmpSize)
{
    if (wltSize != 1024 || std::memcmp(wlt, "WLf", 3) != 0) return 0;
    writeBmp(bmp);
    *bmpSize = kBmpSize;
    return 1;
}
#elif FAKE_DECODER == 2 // works, file to file
int GetBmp(const char *wltFile, int)
{
    unsigned char bmp[kBmpSize];
    writeBmp(bmp);
    if (std::strcmp(wltFile, "photo.wlt") != 0) return 0;
    std::FILE *file = std::fopen("photo.bmp", "wb");
    if (file == nullptr) return 0;
    std::fwrite(bmp, 1, kBmpSize, file);
    std::fclose(file);
    return 1;
}
#elif FAKE_DECODER == 3 // works, buffer to pixels
int unpack(char *, char *out, int)
{
    std::memset(out, 0x80, 102 * 126 * 3);
    return 1;
}
#elif FAKE_DECODER == 4 // crashes
int _Unpack(unsigned char *, int, unsigned char *, int *)
{
    std::abort();
}
#elif FAKE_DECODER == 5 // hangs
int _Unpack(unsigned char *, int, unsigned char *, int *)
{
    for (;;)
        ::pause();
}
#elif FAKE_DECODER == 6 // refuses
int _Unpack(unsigned char *, int, unsigned char *, int *)
{
    return -1;
}
#elif FAKE_DECODER == 7 // is something else
int unrelated()
{
    return 1;
}
#endif
}
