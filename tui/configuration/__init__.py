"""What a user may set, where it comes from, and what is amiss in the file that says so."""

from tui.configuration.effective import Effective, effective
from tui.configuration.file import ConfigurationFault, configuration_path
from tui.configuration.settings import SETTINGS, Setting

__all__ = ["SETTINGS", "ConfigurationFault", "Effective", "Setting", "configuration_path", "effective"]
