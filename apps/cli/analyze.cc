#include "apps/cli/analyze.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <set>
#include <thread>

#include "adapters/ffmpeg_video/video.h"
#include "adapters/openvino_network/networks.h"
#include "apps/cli/data_files.h"
#include "apps/cli/frame_source.h"
#include "apps/cli/job_crew.h"
#include "apps/cli/output_folder.h"
#include "apps/cli/pictures.h"
#include "apps/cli/progress.h"
#include "apps/cli/recording.h"
#include "messages/catalogue.h"
#include "report/report.h"
#include "session/analysis.h"
#include "session/text_files.h"

namespace sitbone::cli {

std::atomic<bool> g_interrupted{false};

namespace {

namespace fs = std::filesystem;

int ExitCodeOf(ErrorCode code) {
  switch (code) {
    case ErrorCode::kUnreadable:
      return kUnreadableInput;
    case ErrorCode::kNoPerson:
      return kNobodyFound;
    case ErrorCode::kInvalidArgument:
      return kWrongUsage;
    case ErrorCode::kCancelled:
      return kInterrupted;
    case ErrorCode::kNotFound:
    case ErrorCode::kCorrupt:
    case ErrorCode::kUnsupported:
    case ErrorCode::kWriteFailed:
    case ErrorCode::kInternal:
      return kInternalError;
  }
  return kInternalError;
}

// What all inputs share.
struct Setup {
  const AnalyzeOptions& options;
  session::AnalysisOptions analysis;
  std::vector<stretch::StretchSpec> stretches;
  std::optional<kinematics::PostureCorrection> correction;
  std::unique_ptr<openvino_network::Networks> networks;
  int workers = 1;
  messages::Catalogue catalogue = messages::Catalogue::Default();
};

pose::TrackerPolicy PolicyOf(const AnalyzeOptions& options) {
  using pose::Network;
  pose::TrackerPolicy policy;
  policy.plain = options.plain;
  if (options.plain) {
    policy.follow = policy.measure = Network::kFull;
    policy.mask_hz = options.mask ? policy.mask_hz : 1e-6;
    return policy;
  }
  if (options.model == "mix") return policy;
  policy.follow = options.model == "lite" ? Network::kLite : options.model == "full" ? Network::kFull : Network::kHeavy;
  policy.measure = policy.follow;
  policy.follow_hz = 0;  // every frame
  if (!options.mask) policy.mask_hz = 1e-6;
  return policy;
}

Result<Setup> Prepare(const AnalyzeOptions& options) {
  Setup setup{options, {}, {}, {}, {}, 1, messages::Catalogue::Default()};
  auto stretches = LoadStretches();
  if (!stretches) return std::unexpected(stretches.error());
  setup.stretches = std::move(*stretches);
  setup.analysis.tracker = PolicyOf(options);
  if (options.stretch != "auto") {
    const auto found = std::find_if(setup.stretches.begin(), setup.stretches.end(),
                                    [&](const stretch::StretchSpec& s) { return s.id == options.stretch; });
    if (found == setup.stretches.end()) {
      return Fail(ErrorCode::kInvalidArgument, "--stretch " + options.stretch + ": there is no such stretch.");
    }
    setup.analysis.stretch = static_cast<std::size_t>(found - setup.stretches.begin());
  }
  if (options.side != "auto") setup.analysis.side = options.side == "left" ? body::Side::kLeft : body::Side::kRight;
  setup.analysis.correct = options.correct && !options.plain;
  const pose::Network measure = setup.analysis.tracker.measure;
  if (setup.analysis.correct) {
    auto correction = LoadCorrection(measure);
    if (correction) {
      setup.correction = std::move(*correction);
    } else if (correction.error().code != ErrorCode::kNotFound || measure == pose::Network::kHeavy) {
      return std::unexpected(correction.error());
    }
  }
  if (const auto catalogue = messages::Catalogue::Find(options.language)) setup.catalogue = *catalogue;

  const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  const int threads = options.threads > 0 ? options.threads : cores;
  const bool one_network = setup.analysis.tracker.follow == measure;
  // One network for everything answers one question at a time, with all threads. The mix answers side by side.
  setup.workers = std::clamp(threads, 1, 3);
  const openvino_network::Sharing sharing =
      one_network ? openvino_network::Sharing{1, threads} : openvino_network::Sharing{setup.workers, 1};
  auto networks = openvino_network::Networks::Open(NetworksFolder(), sharing);
  if (!networks) return std::unexpected(networks.error());
  setup.networks = std::move(*networks);
  const bool any_mask = options.mask || !one_network;
  for (const auto& [network, mask] : {std::pair{pose::Network::kDetector, false},
                                      std::pair{setup.analysis.tracker.follow, false}, std::pair{measure, any_mask}}) {
    if (auto ready = setup.networks->Prepare(network, mask); !ready) return std::unexpected(ready.error());
  }
  return setup;
}

// Hands finished measurements back to the analysis, and waits until it has memory for the next one.
Result<void> CollectJobs(JobCrew& crew, session::Analysis& analysis) {
  for (;;) {
    const auto job = crew.Collect(/*wait=*/!analysis.HasFreeJob());
    if (!job) return std::unexpected(job.error());
    if (*job == nullptr) return {};
    analysis.FinishJob(**job);
  }
}

// One frame: every question is asked and answered, measurements go to the crew.
Result<void> AnalyseFrame(const ffmpeg_video::Frame& frame, session::Analysis& analysis, openvino_network::Asker& asker,
                          JobCrew& crew, Recording* recording) {
  analysis.BeginFrame(frame.view(), frame.t, frame.index);
  if (recording != nullptr) recording->AddFrame(frame);
  do {
    while (const pose::Question* question = analysis.NextQuestion()) {
      const auto answer = asker.Infer(*question);
      if (!answer) return std::unexpected(answer.error());
      if (recording != nullptr) recording->AddAnswer(*question, *answer);
      analysis.Answer(*answer);
    }
  } while (!analysis.EndFrame());
  if (pose::MeasureJob* job = analysis.TakeJob()) {
    if (recording != nullptr) {
      // Recordings are made one question after the other, so that they replay in this order.
      const auto answer = asker.Infer(job->question);
      if (!answer) return std::unexpected(answer.error());
      recording->AddAnswer(job->question, *answer);
      pose::Tracker::FinishJob(*job, *answer);
      analysis.FinishJob(*job);
    } else {
      crew.Give(job);
    }
  }
  return {};
}

struct Analysed {
  session::SessionRecord record;
  std::vector<session::KeyPicture> pictures;
  std::string trc;
  double shrink = 1;
};

Result<Analysed> AnalyseVideo(Setup& setup, const std::string& input, ffmpeg_video::Video& video,
                              OutputFile& landmarks_csv, Recording* recording) {
  const ffmpeg_video::VideoInfo info = video.info();
  session::Analysis analysis(setup.analysis, setup.stretches, setup.correction ? &*setup.correction : nullptr);
  Analysed result;
  std::string rows = session::LandmarksCsvHeader();
  analysis.on_landmarks = [&](const pose::Observation& observation) {
    session::AppendLandmarksCsv(observation, 1 / result.shrink, rows);
    if (rows.size() > 1 << 20) {
      landmarks_csv.Append(rows);
      rows.clear();
    }
  };
  Progress progress(setup.options.progress, fs::path(input).filename().string());
  const auto asker = setup.networks->MakeAsker();
  JobCrew crew(*setup.networks, setup.workers);
  const auto start = std::chrono::steady_clock::now();
  FrameSource source(video);
  std::int64_t frames = 0;
  Timestamp last{};
  for (;;) {
    if (g_interrupted) return Fail(ErrorCode::kCancelled, input + ": stopped. Nothing was written.");
    const auto next = source.Next();
    if (!next) return std::unexpected(next.error());
    if (*next == nullptr) break;
    result.shrink = (*next)->shrink;
    if (auto collected = CollectJobs(crew, analysis); !collected) return std::unexpected(collected.error());
    if (auto done = AnalyseFrame(**next, analysis, *asker, crew, recording); !done)
      return std::unexpected(done.error());
    last = std::max(last, (*next)->t);
    progress.Update(++frames, info.frames);
  }
  for (bool more = true; more;) {
    const auto job = crew.Collect(true);
    if (!job) return std::unexpected(job.error());
    more = *job != nullptr;
    if (more) analysis.FinishJob(**job);
  }
  if (!setup.options.timing.empty()) {
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    OutputFile timing(setup.options.timing);
    timing.Append("{\"frames\": " + std::to_string(frames) + ", \"seconds\": " + std::to_string(seconds) + "}\n");
    if (auto closed = timing.Close(); !closed) return std::unexpected(closed.error());
  }
  if (frames == 0) {
    return Fail(ErrorCode::kUnreadable,
                input + ": there is no complete picture in it. Was the recording saved completely?");
  }
  if (video.damaged()) {
    std::fprintf(stderr, "sitbone: %s: damaged or cut off after %.1f s; analysed up to there.\n", input.c_str(),
                 last.seconds());
  }
  session::Source described{fs::path(input).filename().string(), info.width, info.height, info.fps, frames, 0};
  if (frames > 1 && last.seconds() > 0) described.fps = static_cast<double>(frames - 1) / last.seconds();
  described.duration_s = last.seconds() + (described.fps > 0 && frames > 1 ? 1 / described.fps : 0);
  result.record = analysis.Finish(described);
  if (!analysis.recorder().anybody()) {
    return Fail(
        ErrorCode::kNoPerson,
        input + ": nobody was found in it. Is the whole body in the picture, from the side, and is it light enough?");
  }
  if (setup.options.plain && result.record.holds.empty()) result.record.stretch = result.record.side = "";
  landmarks_csv.Append(rows);
  result.pictures = analysis.recorder().ChoosePictures(result.record);
  result.trc = session::WriteTrc(analysis.recorder().measured());
  return result;
}

fs::path OutFolderFor(const AnalyzeOptions& options, const std::string& input) {
  const fs::path path(input);
  if (options.out.empty()) return path.parent_path() / (path.stem().string() + ".sitbone");
  return options.inputs.size() == 1 ? fs::path(options.out) : fs::path(options.out) / path.stem();
}

Result<fs::path> AnalyseOne(Setup& setup, const std::string& input) {
  fs::path place = OutFolderFor(setup.options, input);
  // A bad input is said before anything is made on the disk.
  auto video = ffmpeg_video::Video::Open(input);
  if (!video) return std::unexpected(video.error());
  auto folder = OutputFolder::Create(place, setup.options.force);
  if (!folder) return std::unexpected(folder.error());
  OutputFile landmarks_csv(folder->PathOf("landmarks.csv"));
  Recording recording;
  auto analysed =
      AnalyseVideo(setup, input, **video, landmarks_csv, setup.options.record.empty() ? nullptr : &recording);
  if (!analysed) return std::unexpected(analysed.error());
  if (auto closed = landmarks_csv.Close(); !closed) return std::unexpected(closed.error());
  const auto pictures = TakePictures(input, analysed->pictures);
  if (!pictures) return std::unexpected(pictures.error());
  const session::SessionRecord& record = analysed->record;
  const std::string report = report::RenderReport(record, *pictures, setup.catalogue, {setup.options.plain});
  for (const auto& [name, content] :
       {std::pair<std::string, std::string>{"session.json", session::WriteSessionJson(record)},
        {"angles.csv", session::WriteAnglesCsv(record)},
        {"angles.mot", session::WriteMot(record)},
        {"landmarks.trc", analysed->trc},
        {"report.html", report}}) {
    if (auto written = folder->Write(name, content); !written) return std::unexpected(written.error());
  }
  if (!setup.options.record.empty()) {
    if (auto written = recording.Write(setup.options.record); !written) return std::unexpected(written.error());
  }
  if (auto published = folder->Publish(); !published) return std::unexpected(published.error());
  return place;
}

}  // namespace

int Analyze(const AnalyzeOptions& options) {
  auto setup = Prepare(options);
  if (!setup) {
    std::fprintf(stderr, "sitbone: %s\n", setup.error().context.c_str());
    return ExitCodeOf(setup.error().code);
  }
  int exit_code = kDone;
  std::vector<std::string> failed;
  std::set<fs::path> places;
  for (const std::string& input : options.inputs) {
    Result<fs::path> place = Fail(ErrorCode::kInternal, "");
    if (!places.insert(fs::absolute(OutFolderFor(options, input)).lexically_normal()).second) {
      place =
          Fail(ErrorCode::kInvalidArgument,
               input + ": another input has the same name, so their results would overwrite each other. Rename one.");
    } else {
      place = AnalyseOne(*setup, input);
    }
    if (place) {
      std::printf("%s\n", (*place / "report.html").string().c_str());
      std::fflush(stdout);
      continue;
    }
    std::fprintf(stderr, "sitbone: %s\n", place.error().context.c_str());
    exit_code = std::max(exit_code, ExitCodeOf(place.error().code));
    failed.push_back(input);
    if (place.error().code == ErrorCode::kCancelled) break;
  }
  if (options.inputs.size() > 1 && !failed.empty()) {
    std::fprintf(stderr, "sitbone: %zu of %zu failed:\n", failed.size(), options.inputs.size());
    for (const std::string& input : failed) std::fprintf(stderr, "  %s\n", input.c_str());
  }
  return exit_code;
}

}  // namespace sitbone::cli
