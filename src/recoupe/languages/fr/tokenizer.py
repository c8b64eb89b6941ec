"""What one French token is, in Universal Dependencies' terms.

Elided words keep their apostrophe ("l'", "qu'"), clitics after the verb their hyphen ("-t-il"), contracted words
stay whole ("du"), and a number grouped by blanks is one token ("10 000"), as in the French treebanks.
"""

from __future__ import annotations

_CLITICS = "(?:t[-'])?(?:ils?|elles?|on)|je|tu|nous|vous|ce|moi|toi|lui|leur|les?|la|en|y|l[àa]|ci"

PATTERN = rf"""
    https?://[^\s«»<>]+ | www\.[^\s«»<>]+ | [\w.+-]+@[\w-]+\.[\w.]+
  | [@\#]\w+
  | (?i:aujourd'hui | quelqu'une? | c'est-à-dire | prud'hom\w+ | presqu'île | main-d'[œo]e?uvre | l'on\b)
  | (?i:rendez-vous | peut-être | cel(?:ui|le|les)-(?:ci|là) | ceux-(?:ci|là) | au-delà | vis-à-vis | par-delà
      | là-\p{{L}}+)
  | \bO'\p{{Lu}}[\p{{L}}-]+(?<=\p{{L}}{{3}})
  | \b(?i:lorsqu|puisqu|jusqu|quoiqu|presqu|quelqu|qu|[cdjlmnst])'(?=[ ]?[\p{{L}}\d«(])
  | \d{{1,2}}h(?:\d{{2}})?\b
  | n° | °[CF]\b | \betc\.
  | \d+(?:[-/]\d+)+
  | \b\d{{1,3}}(?:[ ]\d{{3}})+(?:,\d+)?(?![\d\p{{L}}])
  | \d+(?:[.,]\d+)*(?:\p{{L}}+\b)?
  | (?:\p{{Lu}}\.-?){{2,}}
  | \b(?:M|MM|Mme|Mmes|Mlle|Dr|Pr|Me|Mgr|St|Ste|cf|av|bd|ex|env|éd|etc|\p{{Lu}})\.(?=[ -]?[\p{{L}}\d])
  | \b(?:art|p|vol|no)\.(?=[ ]?(?:\d|[LR]\.))
  | \p{{L}}[\p{{L}}\p{{M}}\d]*(?:[-'](?!(?:{_CLITICS})(?![\p{{L}}\p{{M}}\d'-]))[\p{{L}}\p{{M}}\d]+)*
  | (?<=\p{{L}})-(?i:{_CLITICS})(?![\p{{L}}\p{{M}}\d])
  | \.{{2,}} | -{{2,}} | [^\s]
"""
