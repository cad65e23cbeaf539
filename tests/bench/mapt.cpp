// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// mapt [--least WxH] COMMAND...: starts a program, waits for the MapNotify of its first window of at least
// that size and then for its first pixels that are not one colour; prints `map_ms paint_ms rss_kb` (the
// memory half a second after the paint) and ends the program. It listens; it starts no process while it
// waits. Without a compositor the X server does not say who painted, so a few pixel rows are read each
// half millisecond.
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string>

namespace {

using Steady = std::chrono::steady_clock;
constexpr int kTimeoutMs = 20'000;
constexpr int kRows = 12;
constexpr long kSettleUs = 500'000;

int g_leastWidth = 300;
int g_leastHeight = 200;

int msSince(Steady::time_point start) {
    return static_cast<int>(
        std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - start).count());
}

double exactMsSince(Steady::time_point start) {
    return std::chrono::duration<double, std::milli>(Steady::now() - start).count();
}

int ignoreError(Display*, XErrorEvent*) {
    return 0;
}

bool isMainWindow(Display* display, Window window) {
    XWindowAttributes is;
    return XGetWindowAttributes(display, window, &is) != 0 && is.override_redirect == 0 &&
           is.map_state == IsViewable && is.width >= g_leastWidth && is.height >= g_leastHeight;
}

// The first main window that is mapped; 0 when none came in time.
Window awaitWindow(Display* display, Steady::time_point start) {
    pollfd ready{ConnectionNumber(display), POLLIN, 0};
    while (msSince(start) < kTimeoutMs) {
        while (XPending(display) > 0) {
            XEvent event;
            XNextEvent(display, &event);
            if (event.type == MapNotify && isMainWindow(display, event.xmap.window))
                return event.xmap.window;
            if (event.type == ConfigureNotify && isMainWindow(display, event.xconfigure.window))
                return event.xconfigure.window;
        }
        ::poll(&ready, 1, 20);
    }
    return 0;
}

bool isPainted(Display* display, Window window) {
    XWindowAttributes is;
    if (XGetWindowAttributes(display, window, &is) == 0)
        return false;
    unsigned long first = 0;
    bool known = false;
    for (int row = 1; row <= kRows; ++row) {
        XImage* image = XGetImage(display, window, 0, is.height * row / (kRows + 1),
                                  static_cast<unsigned>(is.width), 1, AllPlanes, ZPixmap);
        if (image == nullptr)
            return false;
        bool differs = false;
        for (int x = 0; x < is.width && !differs; ++x) {
            const unsigned long pixel = XGetPixel(image, x, 0);
            differs = known && pixel != first;
            first = pixel;
            known = true;
        }
        XDestroyImage(image);
        if (differs)
            return true;
    }
    return false;
}

bool awaitPaint(Display* display, Window window, Steady::time_point start) {
    while (msSince(start) < kTimeoutMs) {
        if (isPainted(display, window))
            return true;
        ::usleep(500);
    }
    return false;
}

std::string residentKb(pid_t child) {
    std::ifstream status("/proc/" + std::to_string(child) + "/status");
    std::string line;
    while (std::getline(status, line))
        if (line.rfind("VmRSS:", 0) == 0)
            return line.substr(line.find_first_of("0123456789"),
                               line.find(" kB") - line.find_first_of("0123456789"));
    return "0";
}

void finish(pid_t child) {
    ::kill(child, SIGTERM);
    for (int i = 0; i < 100; ++i) {
        if (::waitpid(child, nullptr, WNOHANG) == child)
            return;
        ::usleep(20'000);
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
}

} // namespace

int main(int argc, char** argv) {
    int first = 1;
    if (argc > 3 && std::strcmp(argv[1], "--least") == 0 &&
        std::sscanf(argv[2], "%dx%d", &g_leastWidth, &g_leastHeight) == 2)
        first = 3;
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr || first >= argc) {
        std::fprintf(stderr, "mapt: needs DISPLAY and a command\n");
        return 2;
    }
    XSetErrorHandler(ignoreError);
    XSelectInput(display, DefaultRootWindow(display), SubstructureNotifyMask);
    XSync(display, False);

    const auto start = Steady::now();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execvp(argv[first], argv + first);
        ::_exit(127);
    }
    const Window window = awaitWindow(display, start);
    const double mapped = exactMsSince(start);
    const bool painted = window != 0 && awaitPaint(display, window, start);
    const double paint = exactMsSince(start);
    if (painted)
        ::usleep(kSettleUs);
    const std::string kb = residentKb(child);
    finish(child);
    XCloseDisplay(display);
    if (!painted) {
        std::fprintf(stderr, "mapt: no painted window\n");
        return 1;
    }
    std::printf("%.1f %.1f %s\n", mapped, paint, kb.c_str());
    return 0;
}
