"""A small site that uses every kind of thing, with names that would clash if ids and addresses weren't kept apart."""

from tests.compose.builders import front

WHOLE = {
    "site.yaml": """
name: Riverbank
strapline: Our strategy, and how we are doing
address: https://example.org/plan/
year: {starts: april, named: both}
audiences: [staff, board]
theme: {colour: "#7cf", logo: images/logo.svg}
plan: {title: Our plan 2025–28, from: 2025-04-01, to: 2028-03-31}
feedback: {url: "mailto:strategy@example.org?subject={title}"}
data: {source: Performance team, licence: "[OGL](https://example.org/ogl)"}
words: {priority: [R&D aim, R&D aims]}
""",
    "content/images/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>\n',
    "content/images/clinic.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"/>\n',
    "content/purpose.md": front(
        "title: Why we are here\nvision: Everyone lives well.\nmission: We keep people well.",
        "# Mission\n\nMore in [the first review](reviews/2026-27-Q1).\n\n### Deep\n\n## Values\n\nWords.",
    ),
    "content/values/kindness.md": front("title: Kindness\nbehaviours: [We ring back.]", "# Lived\n\nKind words."),
    "content/priorities/1-healthier-lives.md": front(
        "title: Healthier lives\nsummary: People wait less.\nsponsor: Medical Director\nowner: Main\n"
        "outcomes: [Nobody waits a year.]\nhow: {kindness: We ring back.}\ntags: [C++, Main]",
        "# Measures\n\nSee [the clinics](objectives/cut-waits#clinics) and [why](#measures).",
    ),
    "content/priorities/2-old.md": front("title: Old aim\nretired: true"),
    "content/objectives/cut-waits.md": front(
        "title: Cut the wait\nsupports: {healthier-lives: Shorter waits help.}\nteam: outpatients\nowner: Head of R&D\n"
        "formerly: [waits]\ntags: [C#]\nalso_called: [Été, Ωmega]\nfrom: 2026-04-01\nto: 2027-03-31\n"
        "how: {kindness: We ring people back.}\nperspective: customers\n"
        "key_results:\n  - {id: clinics, title: Clinics with reminders, baseline: 0, target: 30, unit: clinics}\n"
        "  - {title: Days, baseline: 62, target: 45, measure: median-wait}\n"
        "milestones:\n  - {id: reminders, title: Reminders live, due: 2026-05-31}\n  - {title: All done}\n"
        "budget: {revenue: 240000}",
        "# Clinics\n\n![A clinic](../images/clinic.svg)\n\n## History\n\nSee [the milestone](#history).",
    ),
    "content/objectives/draft.md": front(
        "title: A draft\nsupports: healthier-lives\nstage: draft\ncomments_by: 2026-12-15"
    ),
    "content/objectives/loose.md": front("title: A loose end\nteam: booking"),
    "content/objectives/past.md": front("title: Past\nsupports: healthier-lives\nto: 2025-03-31"),
    "content/teams/outpatients.md": front(
        "title: Outpatients\nlead: Head of Outpatients\ncontact: Ring 4321\nwhat_we_do: [We see people.]\n"
        "kind: service",
        "# Changed\n\nWords.",
    ),
    "content/teams/booking.md": front("title: Booking\nparent: [outpatients, closed]"),
    "content/teams/closed.md": front(
        "title: Closed team\nretired: {on: 2026-01-01, because: It merged., successor: booking}"
    ),
    "content/measures/median-wait.md": front(
        "title: Median wait\nsupports: {cut-waits: The longest part.}\nteam: outpatients\nunit: days\nbetter: lower\n"
        "frequency: quarterly\ntargets: {2026-Q2: 50, 2026-Q4: 45}\ntarget_path: straight\ntolerance: 5% of target\n"
        "kpi: true\nowner: Head of Outpatients\n"
        "target_changes: [{was: 40, now: 45, because: New rule., on: 2026-06-01}]\n"
        "quality: {completeness: 98%, note: Without clinics.}\nalso_called: [ops]",
        "# History\n\nFrom referral to appointment; see [above](#history).",
    ),
    "content/measures/guard.md": front(
        "title: Élan of staff\nguards: median-wait\nunit: '%'\nbetter: higher\ntarget: 80"
    ),
    "content/measures/old.md": front(
        "title: Old count\nsupports: cut-waits\nretired: {on: 2026-05-01, because: R&D ended., successor: median-wait}"
    ),
    "content/results/2025-26-Q4.yaml": "median-wait: 56\n",
    "content/results/2026-27-Q1.yaml": """
median-wait:
  actual: 52
  forecast: 46
  provisional: true
  cause: Two clinics opened late.
  cause_type: capacity
  commentary: |
    ## History

    Fell in *surgery*.
  actions: [{id: weekend, what: Weekend clinics, who: Head of Outpatients, due: 2026-05-31}]
  breakdown: [{Site: North, actual: 50}, {Site: South, actual: 54}]
objectives/cut-waits:
  status: at risk
  because: No rooms until May.
  by: Director
  commentary: |
    ## Said

    Half of the clinics are in.
  milestones: {reminders: {status: in progress, revised_due: 2026-09-30}}
objectives/cut-waits#clinics: {actual: 27, confidence: 8/10, commentary: "## Clinics"}
""",
    "content/reviews/2026-27-Q1.md": front(
        "title: A better spring\nheld: 2026-07-23\nforum: Strategy Board\ndecisions: [Open two clinics.]\ntags: [Ops]\n"
        "owner: Chief Executive\nlessons: [{happened: It worked.}]\nnext: [A second look.]",
        "# Changed\n\nSpring, when [the review to come](reviews/2026-27-Q3) was far away.",
    ),
    "content/reviews/2026-27-Q3.md": front("tags: [Far]", "Not yet."),
    "content/news/2026-05-12-evenings.md": front(
        "title: Evening clinics\nsummary: After *work*.\nabout: [cut-waits, purpose, reviews/2026-27-Q1, about]\n"
        "team: outpatients\n"
        "tags: [Main]",
        "# Main\n\nSee [the clinics](objectives/cut-waits#clinics), [where](#main) and ![one](images/clinic.svg).",
    ),
    "content/pages/about.md": front("title: About\ntags: [Main]", "# Main\n\nSee [the map](https://example.org)."),
    "content/glossary.yaml": "median: The middle one of all.\nC++: A language.\nC#: Another.\n",
}
