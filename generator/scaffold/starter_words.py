"""What the starter site says: a town's libraries, small enough to read in a few minutes."""

Given = dict[str, str]  # a field's name → its value as YAML; what begins with a new line is a block

SITE: Given = {
    "name": "Northfield Libraries",
    "strapline": "What we are here for, and how we are doing",
    "plan": "{title: Our plan 2025–28, from: 2025-04-01, to: 2028-03-31}",
    "year": "{starts: april, named: both}",
    "audiences": "[public, staff]",
    "theme": '{name: default, colour: "#7a3b12"}',
}

THINGS: tuple[tuple[str, Given, str], ...] = (
    (
        "content/purpose.md",
        {
            "title": "Why we are here",
            "vision": "A town where everyone can read, learn and belong.",
            "mission": "We lend books, teach people to use them, and keep a warm room open to all.",
        },
        "We opened in 1908 with 400 books. Most things have changed since, but not why we are here.\n",
    ),
    (
        "content/values/welcome.md",
        {
            "title": "Welcome",
            "behaviours": "[We look up when somebody comes in., We never ask why.]",
        },
        "A library is one of the few places where nobody has to buy anything.\n",
    ),
    (
        "content/priorities/1-reading-for-all.md",
        {
            "title": "Reading for all",
            "summary": "More people read, and start younger.",
            "outcomes": "[Every child in town owns a library card.]",
            "how": "\n  welcome: Cards are free, and fines are gone.",
        },
        "Children who are read to before school do better all their lives.\n",
    ),
    (
        "content/priorities/2-open-when-needed.md",
        {"title": "Open when people need us", "summary": "Our doors are open when people are free to come."},
        "Half of the town works when we are open. That is the wrong half of the day.\n",
    ),
    (
        "content/objectives/1-young-readers.md",
        {
            "title": "Bring more children under five to books",
            "short_title": "Young readers",
            "supports": "\n  reading-for-all: A child with a card before school is a reader after it.",
            "team": "libraries",
            "owner": "Head of Libraries",
            "from": "2025-04-01",
            "to": "2028-03-31",
        },
        "Two thirds of the town's under-fives have never been in a library.\n",
    ),
    (
        "content/objectives/2-story-time.md",
        {
            "title": "Story time in every branch, every week",
            "supports": "\n  young-readers: Families come for the story and go home with a card.",
            "team": "children",
            "owner": "Children's Librarian",
            "milestones": "\n  - {id: millbrook, title: Story time begins at Millbrook, due: 2026-05-29}",
            "key_results": (
                "\n  - {id: branches, title: Branches with a weekly story time, baseline: 2, target: 6, unit: branches}"
            ),
        },
        "The room matters less than the hour: after nursery, before tea.\n",
    ),
    (
        "content/objectives/3-open-longer.md",
        {
            "title": "Open two evenings a week, and on Sundays",
            "short_title": "Open longer",
            "supports": "\n  open-when-needed: Evenings and Sundays are when most people are free.",
            "team": "libraries",
            "owner": "Head of Libraries",
        },
        "People asked for this more than for anything else.\n",
    ),
    (
        "content/teams/1-libraries.md",
        {
            "title": "Libraries",
            "kind": "service",
            "lead": "Head of Libraries",
            "what_we_do": "[We keep six branches open., We choose 9,000 new books a year.]",
            "how": "\n  welcome: Whoever is nearest to the door says hello.",
        },
        "All of us who work in the six branches and the van.\n",
    ),
    (
        "content/teams/2-children.md",
        {
            "title": "Children's library",
            "kind": "team",
            "parent": "libraries",
            "lead": "Children's Librarian",
            "what_we_do": "[We read to 300 children a week.]",
        },
        "Four of us, and a puppet.\n",
    ),
    (
        "content/measures/young-borrowers.md",
        {
            "title": "Children under five who borrowed a book",
            "short_title": "Young borrowers",
            "supports": "\n  young-readers: It counts the children we want to reach.",
            "team": "children",
            "owner": "Children's Librarian",
            "source": "Library system",
            "unit": "children",
            "better": "higher",
            "frequency": "quarterly",
            "targets": "\n  2025-Q4: 1300\n  2026-Q4: 1600",
            "target_path": "straight",
            "baseline": "{period: 2024-Q4, actual: 1080}",
            "tolerance": "5% of target",
            "kpi": "true",
        },
        "Each child is counted once a quarter, however many books go home.\n",
    ),
    (
        "content/measures/story-time-families.md",
        {
            "title": "Families at story time who came again within a month",
            "short_title": "Families who come again",
            "supports": "\n  story-time: If the hour and the story are right, families come again.",
            "team": "children",
            "owner": "Children's Librarian",
            "source": "Sign-in sheets",
            "unit": '"%"',
            "better": "higher",
            "frequency": "quarterly",
            "target": "60",
            "tolerance": "5 points",
        },
        "From the sheet at the door, where families sign in if they like.\n",
    ),
    (
        "content/measures/opening-hours.md",
        {
            "title": "Hours open outside working hours, a week",
            "short_title": "Evening and Sunday hours",
            "supports": "\n  open-longer: It is what we said we would do.",
            "team": "libraries",
            "owner": "Head of Libraries",
            "source": "Rotas",
            "unit": "hours",
            "better": "higher",
            "frequency": "quarterly",
            "target": "36",
        },
        "All branches together; an hour when the door was shut for want of staff is not counted.\n",
    ),
    (
        "content/reviews/2026-27-Q1.md",
        {
            "title": "More children, and one door still shut",
            "held": "2026-07-15",
            "forum": "Libraries Board",
            "decisions": "[Move two evening shifts from Central to Millbrook.]",
            "next": "[Ask families in September whether the hour suits them.]",
        },
        (
            "A good spring. [Young borrowers](measures/young-borrowers) are up for the fourth quarter in a row.\n\n"
            "Millbrook is still shut on Sundays, and people there have noticed.\n"
        ),
    ),
    (
        "content/news/2026-05-22-story-time-at-millbrook.md",
        {
            "title": "Story time begins at Millbrook",
            "summary": "Every Friday at ten, from today.",
            "about": "story-time",
            "team": "children",
        },
        "Twenty families came to the first. Bring a cushion; the floor is hard.\n",
    ),
    (
        "content/pages/how-to-change-this.md",
        {"title": "How to change this portal"},
        (
            "Everything here stands in the folder `content`: a folder for a kind, a file for a thing. Change a file,\n"
            "save it, and look again. What changes each quarter stands in `content/results`.\n"
        ),
    ),
)

RETURN = "content/results/2026-27-Q1.yaml"
RESULTS: dict[str, Given] = {
    "young-borrowers": {
        "actual": "1392",
        "commentary": "Story time at Millbrook brought 60 new cards in six weeks.",
    },
    "story-time-families": {"actual": "57"},
    "opening-hours": {
        "actual": "28",
        "cause": "Two posts at Millbrook are empty.",
        "cause_type": "capacity",
        "actions": "\n  - {id: shifts, what: Move two shifts to Millbrook, who: Head of Libraries, due: 2026-09-30}",
    },
}
CHECK_INS: dict[str, Given] = {
    "objectives/story-time": {
        "status": "on track",
        "because": "Five of six branches have begun.",
        "by": "Children's Librarian",
        "milestones": "{millbrook: {status: complete, done: 2026-05-22}}",
    },
    "objectives/story-time#branches": {"actual": "5", "confidence": "8/10"},
}

PLAIN_FILES: dict[str, str] = {
    "content/results/history.csv": (
        "measure,period,actual,commentary\n"
        "young-borrowers,2025-Q1,1121,\n"
        "young-borrowers,2025-Q2,1190,A summer reading game in four branches.\n"
        "young-borrowers,2025-Q3,1238,\n"
        "young-borrowers,2025-Q4,1310,\n"
        "story-time-families,2025-Q3,49,\n"
        "story-time-families,2025-Q4,52,\n"
        "opening-hours,2025-Q1,12,\n"
        "opening-hours,2025-Q2,12,\n"
        "opening-hours,2025-Q3,20,Sundays began at Central.\n"
        "opening-hours,2025-Q4,26,\n"
    ),
    "content/glossary.yaml": (
        "# Words that readers may not know, and what they mean here.\n"
        "branch: One of our six libraries; the van counts as a seventh only in summer.\n"
        "young borrower: A child under five whose card was used in the quarter.\n"
    ),
    ".gitignore": "portal/\ngallery/\n.goldenthread/\n",
}
