// The learned correction of the plain angles, its uncertainty, and the gate that recognises unfamiliar postures.
//
// Units:   rad in and out; the weights were trained in degrees.
// Shape:   small multi-layer perceptrons (ReLU), several per position, averaged. No allocation after Parse.
// Errors:  Parse returns kCorrupt when the file is not a correction of this version or its shapes do not fit.
// Source:  docs/posture-correction.md: trained on rendered people by tools/train, reported with bodies left out.
// Limits:  rendered people only; not validated on real ones. That is why a person is shown 6 degrees more.
#pragma once

#include <string_view>
#include <vector>

#include "base/error.h"
#include "kinematics/features.h"

namespace sitbone::kinematics {

/// Angles with their standard uncertainty (68 % inside, on rendered people).
struct CorrectedAngles {
  Angles angles{};
  Angles sd{};
  bool familiar = false;     ///< false: the posture is unlike all that was trained on; `angles` are the plain ones
  double distance_in = 0;    ///< within the space of the trained postures, 1 = typical
  double distance_rest = 0;  ///< outside it
};

/// Uncertainty of a plain angle, used where no correction applies. chosen: the recipe's floor for unfamiliar postures.
constexpr double kPlainSd = ToRadians(10);

/// The weights of one network ("heavy" or "full") for both positions.
class PostureCorrection {
 public:
  /// Reads a "sitbone.posture_correction" file.
  static Result<PostureCorrection> Parse(std::string_view text);

  /// The network whose landmarks it corrects.
  pose::Network network() const { return network_; }
  CorrectedAngles Apply(Position position, const Angles& plain, const Features& features) const;

  struct Layer {
    std::size_t inputs = 0;
    std::size_t outputs = 0;
    std::vector<double> weights;  // inputs x outputs
    std::vector<double> bias;
  };
  struct Member {
    std::vector<double> mean, inverse_std;  // features
    std::array<double, kAngles> y_mean{}, y_std{};
    std::vector<Layer> layers;
  };
  struct Gate {
    std::vector<double> mean, inverse_std;        // gate features
    std::vector<std::vector<double>> components;  // each of gate features
    std::vector<double> variance;
    double limit_in = 0;
    double limit_rest = 0;
  };
  struct Part {
    std::vector<Member> members;
    std::array<double, kAngles> sigma_scale{};
    Gate gate;
  };

 private:
  pose::Network network_ = pose::Network::kHeavy;
  std::array<Part, 2> parts_;  // by Position
};

}  // namespace sitbone::kinematics
