"""A site's folder: the names in it that more than one stage says."""

SITE_FILE = "site.yaml"
CONTENT = "content"
IMAGES = f"{CONTENT}/images/"  # what the path of each picture begins with
THEMES = "themes"
CACHE = ".goldenthread"  # what a build keeps for the next one
