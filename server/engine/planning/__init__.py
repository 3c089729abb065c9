"""Planning: recipes and fingerprints, what can be seen, the plan and its causes."""
