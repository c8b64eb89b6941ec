import importlib
from dataclasses import dataclass
@dataclass
class P:
    code:str
    def register(self):
        from recoupe.languages.tokenizer import register
        register(self.code, importlib.import_module(f"recoupe.languages.{self.code}.tokenizer").PATTERN)
def load_pack(code): return P(code)
