"""What a model is made of: fields, rules, and how a record is read by them."""
