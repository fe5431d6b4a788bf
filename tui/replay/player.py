"""Playing the log: how fast, and whether it stays with a session that goes on."""

from dataclasses import replace

from resolution.light_dataclass import dataclass

SPEEDS = (0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
"""Steps a second."""
USUAL = SPEEDS.index(1.0)


@dataclass(frozen=True, slots=True)
class Player:
    """`is_live`: at the end, and what is decided from now on is shown as it comes."""

    speed: int = USUAL
    is_playing: bool = False
    is_live: bool = False

    @property
    def seconds(self) -> float:
        """From step to step."""
        return 1 / SPEEDS[self.speed]

    def faster(self, by: int) -> "Player":
        return replace(self, speed=max(0, min(len(SPEEDS) - 1, self.speed + by)))

    def said(self) -> str:
        """`▶ 2 a second`, `⏸`, `● live`."""
        if self.is_playing:
            return f"▶ {SPEEDS[self.speed]:g} a second"
        return "● live" if self.is_live else "‖ paused"
