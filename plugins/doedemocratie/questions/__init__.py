"""The model as other people's forms: schema, tables. Reads FieldSpecs; prints nothing."""
