"""Parts of the benchmark against other libraries."""
