"""What one Spanish token is, in Universal Dependencies' terms.

Contracted words ("del", "al") and verbs with their clitics ("decirlo") stay whole; hyphenated words are one token.
"""

from __future__ import annotations

PATTERN = r"""
    https?://[^\s«»<>]+ | www\.[^\s«»<>]+ | [\w.+-]+@[\w-]+\.[\w.]+
  | [@\#]\w+
  | (?i:[ap]\.[ ]?m\.) | n\.?[º°] | °[CF]\b | \d+[.]?[ºª]
  | (?:\p{Lu}{1,2}\.-?){2,}
  | \b(?:Sr|Sra|Sres|Sras|Srta|D|Dña|Dr|Dra|Prof|Mons|St|Sta|Sto|Ud|Uds|Vd|Vds|Gral|Cnel|Lic|Ing|Arq|Excmo|Excma|Hno|
      art|cf|pág|págs|núm|vol|etc|aprox|av|Avda|prov|dpto|\p{Lu})\.(?=[ -]?[\p{L}\d])
  | \b(?i:etc|EE|UU)\.
  | \d+(?:[-/]\d+)+
  | \b\d{1,3}(?:[ ]\d{3})+(?:,\d+)?(?![\d\p{L}])
  | \d+(?:[.,:]\d+)*(?:\p{L}+\b)?
  | \p{L}[\p{L}\p{M}\d]*(?:[-'][\p{L}\p{M}\d]+)*
  | \.{2,} | -{2,} | [^\s]
"""
