"""The records that flow between the stages: frozen, typed, with one serialisation for JSON, store and shards."""
