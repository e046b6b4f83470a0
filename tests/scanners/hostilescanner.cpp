// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A SANE driver whose scanners do what none should: each device is named after what is wrong with it. SANE
// finds it like any other driver, by its file's name.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <string>
#include <thread>

#include <sane/sane.h>

namespace {

constexpr SANE_Device kDevices[] = {
    {"libusb:001:009", "Acme", "Bed 3000", "flatbed scanner"},
    {"hang", "Acme", "Hangs\n\x1b[31m", "flatbed scanner"}, // a name that plays tricks
    {"bad\nname", "Acme", "Nobody can choose this", "flatbed scanner"},
};
constexpr SANE_Int kWidth = 40;
constexpr SANE_Int kLines = 30;

struct Bed
{
    std::string fault;
    int reads = 0;
};

/// Appends to the file that HOSTILE_DIARY names, so that a test sees how a device was left.
void write(const char *entry)
{
    const char *path = std::getenv("HOSTILE_DIARY");
    FILE *diary = path ? std::fopen(path, "a") : nullptr;
    if (!diary) return;
    std::fputs(entry, diary);
    std::fclose(diary);
}

const SANE_Range kCrooked{10, -10, 3};
const SANE_Word kNegativeList[] = {-3};
const SANE_Option_Descriptor kCrookedOptions[] = {
    {nullptr, nullptr, nullptr, SANE_TYPE_INT, SANE_UNIT_NONE, 4, 0, SANE_CONSTRAINT_NONE, {nullptr}},
    {"resolution",
     nullptr,
     nullptr,
     SANE_TYPE_INT,
     SANE_UNIT_DPI,
     4,
     SANE_CAP_SOFT_SELECT,
     SANE_CONSTRAINT_WORD_LIST,
     {reinterpret_cast<const SANE_String_Const *>(kNegativeList)}},
    {"br-x",
     nullptr,
     nullptr,
     SANE_TYPE_FIXED,
     SANE_UNIT_MM,
     4,
     SANE_CAP_SOFT_SELECT,
     SANE_CONSTRAINT_RANGE,
     {reinterpret_cast<const SANE_String_Const *>(&kCrooked)}},
    {"mode",
     nullptr,
     nullptr,
     SANE_TYPE_STRING,
     SANE_UNIT_NONE,
     1'000'000'000,
     SANE_CAP_SOFT_SELECT,
     SANE_CONSTRAINT_STRING_LIST,
     {nullptr}},
};

} // namespace

// SANE finds these by name.
// NOLINTBEGIN(readability-identifier-naming)
extern "C" {

SANE_Status sane_hostile_init(SANE_Int *version, SANE_Auth_Callback)
{
    if (version) *version = SANE_VERSION_CODE(1, 0, 0);
    return SANE_STATUS_GOOD;
}

void sane_hostile_exit()
{
    write("exit ");
}

SANE_Status sane_hostile_get_devices(const SANE_Device ***list, SANE_Bool)
{
    static const SANE_Device *devices[] = {&kDevices[0], &kDevices[1], &kDevices[2], nullptr};
    *list = devices;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_hostile_open(SANE_String_Const name, SANE_Handle *handle)
{
    if (std::strcmp(name, "libusb:001:004") == 0) return SANE_STATUS_INVAL; // plugged in anew since
    if (std::strcmp(name, "taken") == 0) return SANE_STATUS_DEVICE_BUSY;
    if (std::strcmp(name, "forbidden") == 0) return SANE_STATUS_ACCESS_DENIED;
    auto *bed = new Bed;
    bed->fault = name;
    *handle = bed;
    return SANE_STATUS_GOOD;
}

void sane_hostile_close(SANE_Handle handle)
{
    delete static_cast<Bed *>(handle);
    write("close ");
}

const SANE_Option_Descriptor *sane_hostile_get_option_descriptor(SANE_Handle, SANE_Int index)
{
    return index >= 0 && index < 4 ? &kCrookedOptions[index] : nullptr;
}

SANE_Status sane_hostile_control_option(SANE_Handle handle, SANE_Int index, SANE_Action action, void *value,
                                        SANE_Int *)
{
    const bool crooked = static_cast<Bed *>(handle)->fault == "crooked options";
    if (index != 0 || action != SANE_ACTION_GET_VALUE) return SANE_STATUS_INVAL;
    *static_cast<SANE_Word *>(value) = crooked ? std::numeric_limits<SANE_Word>::max() : 1;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_hostile_get_parameters(SANE_Handle handle, SANE_Parameters *parameters)
{
    const std::string &fault = static_cast<Bed *>(handle)->fault;
    *parameters = {SANE_FRAME_GRAY, SANE_TRUE, kWidth, kWidth, kLines, 8};
    constexpr int strange = 11; // a JPEG file, as some drivers send
    if (fault == "strange type") std::memcpy(&parameters->format, &strange, sizeof(strange));
    if (fault == "huge")
        parameters->lines = parameters->pixels_per_line = std::numeric_limits<SANE_Int>::max();
    if (fault == "short lines") parameters->bytes_per_line = 1;
    if (fault == "endless" || fault == "slow") parameters->lines = -1;
    if (fault == "never last") parameters->last_frame = SANE_FALSE;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_hostile_start(SANE_Handle handle)
{
    static_cast<Bed *>(handle)->reads = 0;
    return SANE_STATUS_GOOD;
}

SANE_Status sane_hostile_read(SANE_Handle handle, SANE_Byte *data, SANE_Int most, SANE_Int *length)
{
    auto *bed = static_cast<Bed *>(handle);
    ++bed->reads;
    if (bed->fault == "crash") std::abort();
    if (bed->fault == "exit") std::_Exit(0);
    if (bed->fault == "libusb:999:999") return SANE_STATUS_IO_ERROR; // no such device file
    while (bed->fault == "hang")
        std::this_thread::sleep_for(std::chrono::hours(1));
    if (bed->fault == "slow") {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        bed->reads = 1;
    }
    if (bed->fault == "chatty") {
        std::puts("{\"error\":\"flatbed_jammed\"}");
        std::fflush(stdout);
    }
    if (bed->fault == "too long" || bed->fault == "negative") {
        *length = bed->fault == "negative" ? -1 : most + 1;
        return SANE_STATUS_GOOD;
    }
    if (bed->fault == "idle" && bed->reads % 2 == 1) {
        *length = 0;
        return SANE_STATUS_GOOD;
    }
    const bool goesOn = bed->fault == "endless" || bed->fault == "more than announced";
    const int lines = bed->fault == "idle" ? bed->reads / 2 : bed->reads;
    if (lines > kLines && !goesOn) return SANE_STATUS_EOF;
    *length = bed->fault == "endless" ? most : kWidth;
    std::memset(data, 0x55, static_cast<size_t>(*length));
    return SANE_STATUS_GOOD;
}

void sane_hostile_cancel(SANE_Handle handle)
{
    write("cancel ");
    if (static_cast<Bed *>(handle)->fault == "slow") // its carriage is far away
        std::this_thread::sleep_for(std::chrono::milliseconds(600));
    while (static_cast<Bed *>(handle)->fault == "restless")
        std::this_thread::sleep_for(std::chrono::hours(1));
}

SANE_Status sane_hostile_set_io_mode(SANE_Handle, SANE_Bool)
{
    return SANE_STATUS_UNSUPPORTED;
}

SANE_Status sane_hostile_get_select_fd(SANE_Handle, SANE_Int *)
{
    return SANE_STATUS_UNSUPPORTED;
}

} // extern "C"
// NOLINTEND(readability-identifier-naming)
