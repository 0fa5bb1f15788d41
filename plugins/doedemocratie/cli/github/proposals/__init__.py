"""What commands of workflows share about a proposal."""
