"""What one English token is, in Universal Dependencies' terms.

Contractions are cut before their second word ("do n't", "it 's", "can not") and possessives before theirs
("minister 's"); a hyphen joins a prefix to its word ("ex-minister") and parts other compounds ("US - led"), as in
the English treebanks.
"""

from __future__ import annotations

_PREFIXES = """anti|auto|bi|co|counter|cross|cyber|de|e|ex|extra|inter|intra|mega|micro|mid|mini|multi|neo|non|out|
    over|para|post|pre|pro|pseudo|quasi|re|semi|sub|super|trans|tri|ultra|un|uni|wi|x"""

_ENDINGS = r"'(?:s|ll|ve|re|d|m)(?![\p{L}\d])"

_ABBREVIATIONS = """Mr|Mrs|Ms|Dr|Prof|St|Ft|Mt|Jr|Sr|Rev|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Gov|Sen|Rep|Pres|Hon|Inc|Corp|Co|
    Ltd|Bros|No|vs|etc|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|approx|ca|dept|est|fig"""

PATTERN = rf"""
    https?://[^\s«»<>]+ | www\.[^\s«»<>]+ | [\w.+-]+@[\w-]+\.[\w.]+
  | [@\#]\w+
  | (?i:n't)\b
  | {_ENDINGS}
  | (?i:can(?=not\b) | (?<=can)not\b)
  | (?i:(?:do|does|did|is|are|was|were|has|have|had|ca|wo|could|would|should|must|might|need|ai|sha)(?=n't\b))
  | (?i:[ap]\.m\.) | (?i:i\.e\. | e\.g\.) | n°
  | (?:\p{{Lu}}\.-?){{2,}}
  | \b(?:{_ABBREVIATIONS}|\p{{Lu}})\.(?=[ -]?[\p{{L}}\d(])
  | \b(?i:Inc|Corp|Co|Ltd|Jr|Sr|etc|vs)\.
  | \d{{1,2}}[:.]\d{{2}}(?=[ap]m\b)
  | \d+(?:-\d+){{2,}}
  | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)\b
  | \d+(?:[.,:/]\d+)*
  | \b(?i:{_PREFIXES})-[\p{{L}}\d]+
  | O'\p{{Lu}}\p{{L}}+
  | \p{{Lu}}\p{{L}}*&\p{{Lu}}\p{{L}}*
  | \p{{L}}[\p{{L}}\p{{M}}\d]*(?:'(?!(?:s|ll|ve|re|d|m|t)(?![\p{{L}}\d]))[\p{{L}}\p{{M}}\d]+)*
  | \.{{2,}} | -{{2,}} | [!?]{{2,}} | _+ | \*+ | =+ | <<+ | >>+ | [^\s]
"""
