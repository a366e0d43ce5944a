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
  "mended": "No results for “{words}”. ",
  "for": "{n} for “{words}”",
  "some": "Nothing has all of “{words}”. {n} with some of these words",
  "and": "” and “",
  "says": "says “{words}”",
  "id": "address has “{words}”",
  "under": "listed under “{words}”",
  "everywhere": "Nearly every page has these words: add one",
  "all": "See all {n} results",
  "more": "More results"
});
