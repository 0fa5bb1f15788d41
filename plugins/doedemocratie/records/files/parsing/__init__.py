"""Two ways over what YAML's parser tells: a quick one where all is plain, and one with places."""
