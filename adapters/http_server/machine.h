// What this machine is called in its network.
#pragma once

#include <string>
#include <vector>

namespace sitbone::http_server {

/// Addresses that others can reach, IPv4 first, as text without brackets. Without loopback and link-local ones: the
/// latter need a zone, which no URL has.
std::vector<std::string> MachineAddresses();

/// The host name, in lower case, as it is and with ".local"; empty when there is none.
std::vector<std::string> MachineNames();

/// "[fd00::2]" for an IPv6 address, the address itself otherwise: as URLs and Host headers have it.
std::string InUrl(const std::string& address);

}  // namespace sitbone::http_server
