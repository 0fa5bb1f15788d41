"""The pictures that records name, looked at before anything is made of them."""
