"""What is asked of the machine: programs that end with the build, and room for what it keeps."""
