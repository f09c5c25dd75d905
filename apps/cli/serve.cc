#include "apps/cli/serve.h"

#include <signal.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <utility>
#include <vector>

#include "adapters/http_server/machine.h"
#include "adapters/http_server/server.h"
#include "adapters/qr_code/qr_code.h"
#include "apps/cli/analyze.h"
#include "apps/cli/data_files.h"
#include "apps/cli/diary_file.h"
#include "apps/cli/sync_api.h"

namespace sitbone::cli {
namespace {

// A camera works on a page from elsewhere only over TLS, so the local network needs a certificate.
std::string SelfSignedCommand() {
  std::string names = "DNS:localhost";
  for (const std::string& address : http_server::MachineAddresses()) names += ",IP:" + address;
  return "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 -subj /CN=sitbone "
         "-addext subjectAltName=" +
         names + " -keyout sitbone-key.pem -out sitbone-cert.pem";
}

int RefuseUsage(const std::string& what) {
  std::fprintf(stderr, "sitbone: %s\n", what.c_str());
  return kWrongUsage;
}

int Complain(const Error& error) {
  std::fprintf(stderr, "sitbone: %s\n", error.context.c_str());
  return kInternalError;
}

void PrintAddresses(const std::vector<std::string>& addresses, bool lan) {
  for (const std::string& address : addresses) std::printf("%s\n", address.c_str());
  if (lan) {
    if (const auto code = qr_code::DrawQrCode(addresses.front(), ::isatty(STDOUT_FILENO) == 1)) {
      std::fputs(code->c_str(), stdout);
    }
  }
  std::fflush(stdout);
}

void ShowCode(const std::string& code) {
  std::printf(
      "A browser wants to keep its diary in step with this computer. If that is you, type there:\n\n    %s\n\n"
      "It is good for one device and %d minutes.\n",
      code.c_str(), static_cast<int>(sync::kCodeLife.seconds()) / 60);
  std::fflush(stdout);
}

void TellEvent(const std::string& line) { std::fprintf(stderr, "sitbone: %s\n", line.c_str()); }

}  // namespace

CLI::App* AddServe(CLI::App& app, ServeOptions& options) {
  CLI::App* serve = app.add_subcommand("serve", "Serve the coach page to a browser of this computer");
  serve->footer(
      "Open the address it prints. What the camera sees stays in the browser. Ctrl-C stops it.\n"
      "Only this computer can reach it, unless --lan is given: then every device in the same network can.\n"
      "A browser can keep its diary in step with this computer's: begin in its settings, and a code for it is shown "
      "here.\n"
      "Without one nothing of the diary is handed out. \"sitbone diary devices\" lists who is paired.\n\n"
      "Example:  sitbone serve\n"
      "          sitbone serve --lan --cert sitbone-cert.pem --key sitbone-key.pem\n\n"
      "Exit codes: 0 stopped, 1 can't be started, 2 wrong usage.");
  serve->add_option("--port", options.port, "Port; 0 picks a free one")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  serve->add_option("--web", options.web, "Folder of the page (default: the one that ./dev web builds)");
  serve->add_flag("--lan", options.lan, "Serve the local network too; needs --cert and --key");
  serve->add_option("--cert", options.certificate, "Certificate with its chain, PEM");
  serve->add_option("--key", options.key, "Its private key, PEM, without a password");
  serve->add_option("--diary", options.diary, "The diary to keep in step with (default: as \"sitbone diary\")");
  serve->add_flag("--verbose", options.verbose, "Name every request on stderr, without who asked");
  return serve;
}

int Serve(const ServeOptions& options) {
  const bool has_both = !options.certificate.empty() && !options.key.empty();
  if (options.lan && !has_both) {
    return RefuseUsage(
        "--lan needs --cert and --key, since browsers give a page from another computer the camera only over TLS.\n"
        "This makes a certificate of your own, at which browsers warn once:\n" +
        SelfSignedCommand());
  }
  if (!options.lan && (!options.certificate.empty() || !options.key.empty())) {
    return RefuseUsage("--cert and --key go with --lan; this computer alone is served without them.");
  }

  http_server::Options server_options;
  server_options.folder = options.web.empty() ? WebFolder() : options.web;
  server_options.port = options.port;
  server_options.lan = options.lan;
  server_options.stop_on_signals = true;
  if (options.lan) {
    server_options.tls = std::make_unique<http_server::Tls>(http_server::Tls{options.certificate, options.key});
  }
  if (options.verbose) {
    server_options.access_log = [](std::string_view line) {
      std::fprintf(stderr, "%.*s\n", static_cast<int>(line.size()), line.data());
    };
  }
  SyncApi api(options.diary.empty() ? DefaultDiary() : options.diary, {.code = ShowCode, .event = TellEvent});
  server_options.handlers.push_back(
      {"/api/", [&api](const http_server::Request& request) { return api.Answer(request); }});
  const bool web_is_ours = options.web.empty();
  auto server = http_server::Server::Start(std::move(server_options));
  if (!server) {
    Error error = server.error();
    const bool page_is_missing = error.context.starts_with(WebFolder() + ":") && error.code == ErrorCode::kNotFound;
    if (web_is_ours && page_is_missing) error.context += " Build the page first: ./dev web";
    return Complain(error);
  }
  PrintAddresses((*server)->Addresses(), options.lan);
  const auto served = (*server)->Run();
  // A second Ctrl-C while the server is taken apart would end the program by the signal instead of with its exit code.
  sigset_t stops;
  sigemptyset(&stops);
  sigaddset(&stops, SIGINT);
  sigaddset(&stops, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &stops, nullptr);
  if (!served) return Complain(served.error());
  return kDone;
}

}  // namespace sitbone::cli
