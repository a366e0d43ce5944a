"""Golden Thread: from plain content about an organisation's strategy to a static portal."""

__version__ = "0.1.0"
