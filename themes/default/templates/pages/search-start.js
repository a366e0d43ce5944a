{% from "parts/status.html" import drawings %}
searchFile("start", {{ view.version|tojson }}, {
  "shards": {% raw %}{{% endraw %}{% for shard in view.shards %}{{ shard.prefix|tojson }}:{{ shard.size }}{% if not loop.last %},{% endif %}{% endfor %}{% raw %}}{% endraw %},
  "earlier": {{ view.earlier }},
  "common": {{ view.common|tojson }},
  "perFile": {{ view.per_file }},
  "shapes": {{ drawings|tojson }},
  "none": "Nothing here has all of these words",
  "one": "1 result",
  "many": "{n} results",
  "short": "Keep typing: too many pages have words that begin like this",
  "exactly": " with just this word; keep typing for words that begin with it",
  "mended": "Nothing says “{word}”; this is for “{near}”. ",
  "says": "says “{word}”",
  "id": "id has “{word}”",
  "under": "listed under “{word}”",
  "everywhere": "Nearly every page has these words: add one",
  "all": "See all {n} results",
  "more": "More results"
});
