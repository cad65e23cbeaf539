// SPDX-FileCopyrightText: Dak Counter contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines a bench prints: `name value limit PASS|FAIL`. Only ratios and limits are promised; what a machine
// can do is printed as `# ...` for people.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

namespace dak::bench {

class Figures {
public:
    void atMost(const std::string& name, double value, double limit) {
        tell(name, value, "<=", limit, value <= limit);
    }
    void atLeast(const std::string& name, double value, double limit) {
        tell(name, value, ">=", limit, value >= limit);
    }
    void exactly(const std::string& name, double value, double limit) {
        tell(name, value, "==", limit, value == limit);
    }
    // The exit status of the bench.
    int status() const { return m_failed == 0 ? 0 : 1; }

private:
    void tell(const std::string& name, double value, const char* sign, double limit, bool pass) {
        std::printf("%-34s %12.3f  %s %-10.3f %s\n", name.c_str(), value, sign, limit,
                    pass ? "PASS" : "FAIL");
        std::fflush(stdout);
        m_failed += pass ? 0 : 1;
    }

    int m_failed = 0;
};

// The value below which this share of the sorted samples lies.
inline double quantile(std::vector<double> samples, double share) {
    std::sort(samples.begin(), samples.end());
    const auto last = static_cast<double>(samples.size() - 1);
    return samples[static_cast<std::size_t>(share * last)];
}

inline double median(const std::vector<double>& samples) {
    return quantile(samples, 0.5);
}

class Stopwatch {
public:
    double microseconds() const {
        return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - m_start).count();
    }
    double seconds() const { return microseconds() / 1e6; }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace dak::bench
