"""Plants violations of the layers and sees each one caught."""

import tempfile
import unittest
from pathlib import Path

import check_layers


class CheckLayers(unittest.TestCase):
    def problems_of(self, name: str, text: str) -> list[str]:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for module in check_layers.CORE_LAYERS:
                (root / "core" / module).mkdir(parents=True)
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
            return check_layers.check(root)

    def test_lets_pass_what_is_allowed(self):
        text = '#include <vector>\n#include <nlohmann/json.hpp>\n#include "base/error.h"\n#include "pose/a.h"\n'
        self.assertEqual(self.problems_of("core/kinematics/a.cc", text), [])

    def test_catches_an_include_against_the_table(self):
        found = self.problems_of("core/body/a.h", '#include "stretch/hold.h"\n')
        self.assertIn("core/body/a.h:1: body may include base, body, not stretch", found)

    def test_lets_a_test_include_every_module_of_the_core(self):
        self.assertEqual(self.problems_of("core/body/a_test.cc", '#include <fstream>\n#include "stretch/hold.h"\n'), [])

    def test_catches_a_module_that_the_table_does_not_know(self):
        self.assertIn("not in the table", self.problems_of("core/novel/a.cc", "#include <vector>\n")[0])

    def test_every_banned_header_is_caught_and_names_its_replacement(self):
        for header, instead in check_layers.BANNED_HEADERS.items():
            found = self.problems_of("core/base/a.cc", f"#include <{header}>\n")
            self.assertEqual(len(found), 1, header)
            self.assertIn(instead, found[0])

    def test_catches_input_clock_chance_and_exceptions_in_the_core(self):
        for line in (
            "throw 1;", "try { F(); } catch (...) {}", "auto t = std::chrono::steady_clock::now();", "time(nullptr);",
            "std::time(0);", "int r = rand();", "std::mt19937 g;", 'getenv("HOME");', 'fopen("a", "r");',
            'printf("a");', 'std::cout << "a";', "std::abort();", "auto m = Matrix3d::Random();", "thread_local int a;",
        ):
            self.assertNotEqual(self.problems_of("core/base/a.cc", line + "\n"), [], line)

    def test_does_not_mistake_words_in_comments_and_strings(self):
        text = '// never throw; printf("a")\nconst char* a = "try { rand() }";\ndouble time(double s);\nint b = x.time();\n'
        self.assertEqual(self.problems_of("core/base/a.cc", text), [])

    def test_catches_an_outside_library_in_the_core_and_in_the_wrong_adapter(self):
        self.assertNotEqual(self.problems_of("core/pose/a.cc", "#include <openvino/openvino.hpp>\n"), [])
        self.assertNotEqual(self.problems_of("adapters/ffmpeg_video/a.cc", "#include <openvino/openvino.hpp>\n"), [])
        self.assertEqual(self.problems_of("adapters/openvino_network/a.cc", "#include <openvino/openvino.hpp>\n"), [])

    def test_catches_one_adapter_that_includes_another(self):
        found = self.problems_of("adapters/ffmpeg_video/a.cc", '#include "adapters/openvino_network/network.h"\n')
        self.assertIn("another adapter", found[0])


if __name__ == "__main__":
    unittest.main()
