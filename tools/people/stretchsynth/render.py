"""Small offscreen OpenGL renderer (moderngl on EGL; Mesa llvmpipe is enough).

The room is static: it is evaluated once into float textures (`_bake`); per frame only the shadows on it and the
moving meshes are drawn.
"""

import moderngl
import numpy as np

from . import shaders
from .camera import look_at, ortho

BACKGROUND = (0.3, 0.32, 0.35, 1.0)
KEY_SHADOW_PX = 2048
SKY_SHADOW_PX = 224
# Texture units: key shadow, sky shadows, noise, baked ambient / key / position / normal, half-size shadow.
UNITS = (("sm", 0), ("am", 1), ("nz", 2), ("ta", 3), ("tk", 4), ("tp", 5), ("tn", 6), ("th", 7))


def _bytes(array, kind="f4"):
    return np.ascontiguousarray(array).astype(kind).tobytes()


class Renderer:
    """One picture size, one static scene. Release with `release` when done."""

    def __init__(self, width, height, supersample=3):
        self.ctx = c = moderngl.create_standalone_context(backend="egl")
        self.w, self.h, self.supersample = width, height, supersample
        self.prog = c.program(shaders.PERSON_VERTEX, shaders.PERSON_FRAGMENT)
        self.prog_bake = c.program(shaders.PERSON_VERTEX, shaders.BAKE_FRAGMENT)
        self.prog_compose = c.program(shaders.QUAD_VERTEX, shaders.COMPOSE_FRAGMENT)
        self.prog_half = c.program(shaders.QUAD_VERTEX, shaders.HALF_SHADOW_FRAGMENT)
        self.prog_depth = c.program(shaders.DEPTH_VERTEX, shaders.DEPTH_FRAGMENT)
        self.sampled = c.framebuffer(
            [c.renderbuffer((width, height), 4, samples=4)],
            c.depth_renderbuffer((width, height), samples=4),
        )
        self.resolved = c.framebuffer([c.renderbuffer((width, height), 4)])
        self.key_shadow = self._shadow_map(KEY_SHADOW_PX, KEY_SHADOW_PX)
        self.sky_shadow = self._shadow_map(SKY_SHADOW_PX * 3, SKY_SHADOW_PX * 2)
        self.key_target = c.framebuffer(depth_attachment=self.key_shadow)
        self.sky_target = c.framebuffer(depth_attachment=self.sky_shadow)
        noise = np.random.default_rng(0).integers(0, 256, 32**3).astype(np.uint8)
        self.noise = c.texture3d((32, 32, 32), 1, noise.tobytes(), alignment=1)
        self.noise.filter = (moderngl.LINEAR, moderngl.LINEAR)
        quad = c.buffer(_bytes([-1, -1, 3, -1, -1, 3]))
        self.quad_compose = c.vertex_array(self.prog_compose, [(quad, "2f", "p")])
        self.quad_half = c.vertex_array(self.prog_half, [(quad, "2f", "p")])
        self.half = c.texture((width // 2, height // 2), 4, dtype="f2")
        self.half.filter = (moderngl.LINEAR, moderngl.LINEAR)
        self.half.repeat_x = self.half.repeat_y = False
        self.half_target = c.framebuffer([self.half])
        self.meshes = {}
        self.baked = None

    def release(self):
        self.ctx.release()

    def _shadow_map(self, width, height):
        texture = self.ctx.depth_texture((width, height))
        texture.compare_func = "<="
        texture.filter = (moderngl.LINEAR, moderngl.LINEAR)
        texture.repeat_x = texture.repeat_y = False
        return texture

    def set(self, name, value):
        """Sets a uniform in every program that has it."""
        for program in (self.prog, self.prog_bake, self.prog_compose, self.prog_half):
            if name not in program:
                continue
            if isinstance(value, (int, float)):
                program[name].value = value
            else:
                program[name].write(_bytes(value))

    def add_mesh(self, name, positions, normals, base, aux, colours, triangles, static=False, cast=True):
        """static: part of the baked room; cast: throws shadows."""
        c = self.ctx
        moving = c.buffer(_bytes(np.hstack([positions, normals])), dynamic=True)
        fixed = c.buffer(_bytes(np.hstack([base, aux, colours])))
        index = c.buffer(_bytes(triangles, "i4"))
        program = self.prog_bake if static else self.prog
        wanted = [n for n in ("bp", "aux", "col") if n in program]
        layout = " ".join("3f" if n in program else "3x4" for n in ("bp", "aux", "col"))
        colour = c.vertex_array(
            program, [(moving, "3f 3f", "pos", "nor"), (fixed, layout, *wanted)], index
        )
        depth = c.vertex_array(self.prog_depth, [(moving, "3f 3x4", "pos")], index)
        self.meshes[name] = (moving, colour, depth, static, cast)

    def update(self, name, positions, normals):
        self.meshes[name][0].write(_bytes(np.hstack([positions, normals])))

    def light(self, ldir, centre, lcol, sky, ground, extent=2.3):
        """Key light from `ldir`; sky and ground colours; shadows around `centre`."""
        key = np.asarray(ldir, float)
        key /= np.linalg.norm(key)
        centre = np.asarray(centre, float)
        self.key_view = ortho(extent, extent, 0.1, 12) @ look_at(centre + key * 6, centre)
        for name, value in (("Ldir", key), ("Lcol", lcol), ("sky", sky), ("ground", ground)):
            self.set(name, np.asarray(value, float))
        directions = [np.array([0.05, 1, 0.05])]
        for k in range(5):
            a = 2 * np.pi * (k + 0.3) / 5
            directions.append(np.array([np.cos(a) * 0.9, 0.75, np.sin(a) * 0.9]))
        self.sky_views = []
        for d in directions:
            d /= np.linalg.norm(d)
            up = (0.01, 0.1, 1) if d[1] > 0.9 else (0, 1, 0)
            self.sky_views.append(ortho(1.6, 1.6, 0.1, 9) @ look_at(centre + d * 4.5, centre, up))
        self.set("Adir", np.array(directions))
        self.set("LVP", self.key_view.T)
        self.set("AVP", np.array([m.T for m in self.sky_views]))

    def _bake(self, camera):
        """The static scene as averaged ambient and key colours, positions and normals."""
        c, k = self.ctx, self.supersample
        textures = [c.texture((self.w * k, self.h * k), 4, dtype="f4") for _ in range(4)]
        target = c.framebuffer(textures, c.depth_renderbuffer((self.w * k, self.h * k)))
        target.use()
        target.clear(*BACKGROUND)
        c.enable(moderngl.DEPTH_TEST)
        self.set("VP", (camera.proj @ camera.view).T)
        self.set("eye", camera.eye)
        self.noise.use(2)
        self.prog_bake["nz"].value = 2
        for _, colour, _, static, _ in self.meshes.values():
            if static:
                colour.render()
        self.baked = []
        for i, texture in enumerate(textures):
            a = np.frombuffer(texture.read(), np.float32).reshape(self.h, k, self.w, k, 4)
            a = a.mean((1, 3)) if i < 2 else a[:, k // 2, :, k // 2]
            small = c.texture((self.w, self.h), 4, _bytes(a), dtype="f4")
            small.filter = (moderngl.NEAREST, moderngl.NEAREST)
            self.baked.append(small)
            texture.release()
        target.release()

    def _draw_shadows(self):
        self.key_target.use()
        self.key_target.clear(depth=1.0)
        self.prog_depth["VP"].write(_bytes(self.key_view.T))
        casting = [mesh[2] for mesh in self.meshes.values() if mesh[4]]
        for depth in casting:
            depth.render()
        self.sky_target.use()
        self.sky_target.clear(depth=1.0)
        for i, view in enumerate(self.sky_views):
            self.sky_target.viewport = (
                (i % 3) * SKY_SHADOW_PX,
                (i // 3) * SKY_SHADOW_PX,
                SKY_SHADOW_PX,
                SKY_SHADOW_PX,
            )
            self.prog_depth["VP"].write(_bytes(view.T))
            for depth in casting:
                depth.render()

    def render(self, camera):
        """RGB picture (h, w, 3), uint8."""
        c = self.ctx
        if self.baked is None:
            self._bake(camera)
        c.enable(moderngl.DEPTH_TEST)
        c.disable(moderngl.CULL_FACE)
        self._draw_shadows()
        self.key_shadow.use(0)
        self.sky_shadow.use(1)
        self.noise.use(2)
        for i, texture in enumerate(self.baked):
            texture.use(3 + i)
        for program in (self.prog, self.prog_compose, self.prog_half):
            for name, unit in UNITS:
                if name in program:
                    program[name].value = unit
        self.half_target.use()
        c.disable(moderngl.DEPTH_TEST)
        self.quad_half.render()
        c.enable(moderngl.DEPTH_TEST)
        self.half.use(7)
        self.sampled.use()
        self.sampled.clear(*BACKGROUND)
        view = (camera.proj @ camera.view).T
        self.prog_depth["VP"].write(_bytes(view))
        for _, _, depth, static, _ in self.meshes.values():
            if static:
                depth.render()
        c.disable(moderngl.DEPTH_TEST)
        self.quad_compose.render()
        c.enable(moderngl.DEPTH_TEST)
        self.set("VP", view)
        self.set("eye", camera.eye)
        c.enable(moderngl.CULL_FACE)
        for _, colour, _, static, _ in self.meshes.values():
            if not static:
                colour.render()
        c.disable(moderngl.CULL_FACE)
        c.copy_framebuffer(self.resolved, self.sampled)
        pixels = np.frombuffer(self.resolved.read(components=3), np.uint8)
        return pixels.reshape(self.h, self.w, 3)[::-1]
