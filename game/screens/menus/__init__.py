"""Lists to choose from, and what lies behind them."""
