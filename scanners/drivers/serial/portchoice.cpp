// SPDX-FileCopyrightText: 2026 The Lianli authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanners/drivers/serial/portchoice.h"

#include <QSerialPortInfo>

#include <algorithm>

namespace lianli::scanners {

namespace {

bool isKnownBridge(const PortFacts &port)
{
    struct Bridge
    {
        quint16 vendor;
        quint16 product;
    };
    static constexpr Bridge kBridges[] = {{0x1A86, 0x7523}, {0x10C4, 0xEA60}, {0x067B, 0x2303}};
    return std::any_of(std::begin(kBridges), std::end(kBridges), [&port](const Bridge &bridge) {
        return bridge.vendor == port.vendor && bridge.product == port.product;
    });
}

} // namespace

QStringList readerPorts(const QList<PortFacts> &ports, const QStringList &excluded)
{
    QStringList bridges;
    QStringList cdc;
    for (const PortFacts &port : ports) {
        if (excluded.contains(port.path)) continue;
        if (isKnownBridge(port))
            bridges.append(port.path);
        else if (port.path.startsWith(QLatin1String("/dev/ttyACM")))
            cdc.append(port.path);
    }
    std::sort(bridges.begin(), bridges.end());
    std::sort(cdc.begin(), cdc.end());
    return bridges + cdc;
}

QList<PortFacts> presentPorts()
{
    QList<PortFacts> facts;
    const QList<QSerialPortInfo> ports = QSerialPortInfo::availablePorts();
    for (const QSerialPortInfo &port : ports)
        facts.append({port.systemLocation(), port.vendorIdentifier(), port.productIdentifier()});
    return facts;
}

} // namespace lianli::scanners
