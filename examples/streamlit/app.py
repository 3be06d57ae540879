"""A page over Quoth's GraphQL API: choose a period and a party, see who said what about it.

    streamlit run app.py        # with `npm run demo` beside it; QUOTH_URL names another server
"""

import datetime
import os

import altair as alt
import networkx as nx
import pandas as pd
import streamlit as st
from gql import Client, gql
from gql.transport.exceptions import TransportError
from gql.transport.requests import RequestsHTTPTransport

QUOTH = os.environ.get("QUOTH_URL", "http://127.0.0.1:4000")
STANCES = {"POSITIVE": "#2e9e4f", "NEGATIVE": "#d03b3b", "NEUTRAL": "#9aa0a6", "MIXED": "#d9a400"}

PERIOD = "{ timeline(interval: DAY) { start } }"
PARTIES = "{ distribution(by: TARGET, first: 200) { key label count } }"
PAGE = """
query ($about: ClaimFilter!, $shown: ClaimFilter!) {
  timeline(interval: DAY, by: STANCE, where: $about) { start series count }
  distribution(by: SPEAKER, where: $about, first: 10) { label count }
  talkMatrix(where: $shown, speakers: 10, targets: 10) { speaker target count }
  graph(collapse: true, where: $shown, limit: 100) { nodes { id label } edges { source target weight } }
  claims(where: $about, first: 200) {
    totalCount
    nodes { date speakerNames text quoteType about { party { id } stance } article { title publisher { name } } }
  }
}
"""


@st.cache_data(ttl=60, show_spinner="Asking Quoth …")
def ask(query, variables=None):
    """The answer to a query, remembered for a minute."""
    question = gql(query)
    question.variable_values = variables
    return Client(transport=RequestsHTTPTransport(url=f"{QUOTH}/graphql")).execute(question)


def choices(parties):
    """What the reader chose: the days, the party, the ways of quoting."""
    days = [datetime.date.fromisoformat(point["start"]) for point in ask(PERIOD)["timeline"]]
    chosen = st.sidebar.date_input("Days", (days[0], days[-1]), days[0], days[-1])
    party = st.sidebar.selectbox("About", list(parties), format_func=parties.get)
    quoted = st.sidebar.multiselect("Quoted", ["DIRECT", "MIXED", "INDIRECT"])
    shown = {"date": {"from": chosen[0].isoformat(), "to": chosen[-1].isoformat()}}
    if quoted:
        shown["quoteType"] = quoted
    return party, shown


def show(answer, party, name):
    """The charts and tables."""
    st.metric(f"Claims about {name}", answer["claims"]["totalCount"])
    if not answer["claims"]["nodes"]:
        st.info("No claim fits.")
        return
    points = pd.DataFrame(answer["timeline"])
    colours = alt.Scale(domain=list(STANCES), range=list(STANCES.values()))
    st.altair_chart(
        alt.Chart(points, title="By stance")
        .mark_bar()
        .encode(
            x=alt.X("start:O", title=None),
            y=alt.Y("count:Q", title="claims"),
            color=alt.Color("series:N", scale=colours, title=None),
        )
    )
    left, right = st.columns(2)
    left.altair_chart(
        alt.Chart(pd.DataFrame(answer["distribution"]), title=f"Who speaks about {name}")
        .mark_bar()
        .encode(x=alt.X("count:Q", title="claims"), y=alt.Y("label:N", sort="-x", title=None))
    )
    matrix = alt.Chart(pd.DataFrame(answer["talkMatrix"]), title="Who talks about whom")
    right.altair_chart(
        matrix.mark_rect().encode(
            x=alt.X("target:N", title=None),
            y=alt.Y("speaker:N", title=None),
            color=alt.Color("count:Q", title="claims"),
            tooltip=["speaker", "target", "count"],
        )
    )
    st.subheader("Through whom the talk runs")
    st.dataframe(between(answer["graph"]), hide_index=True)
    st.subheader("What was said")
    st.dataframe(said(answer["claims"]["nodes"], party), hide_index=True)


def between(graph):
    """The parties that lie on most of the shortest ways between others."""
    talk = nx.Graph((edge["source"], edge["target"]) for edge in graph["edges"])
    names = {node["id"]: node["label"] for node in graph["nodes"]}
    most = sorted(nx.betweenness_centrality(talk).items(), key=lambda item: -item[1])[:8]
    return pd.DataFrame([{"party": names[party], "betweenness": round(share, 3)} for party, share in most])


def said(claims, party):
    """A row a claim, with its stance towards the party."""
    rows = [
        {
            "date": claim["date"],
            "who": claim["speakerNames"],
            "what": claim["text"],
            "stance": next(target["stance"] for target in claim["about"] if target["party"]["id"] == party),
            "how": claim["quoteType"],
            "article": claim["article"]["title"],
            "publisher": (claim["article"]["publisher"] or {}).get("name"),
        }
        for claim in claims
    ]
    return pd.DataFrame(rows)


st.set_page_config("Quoth", layout="wide")
st.title("Who said what about whom")
try:
    parties = {row["key"]: f"{row['label']} ({row['count']})" for row in ask(PARTIES)["distribution"]}
    if parties:
        party, shown = choices(parties)
        answer = ask(PAGE, {"shown": shown, "about": {**shown, "about": {"id": [party]}}})
        show(answer, party, parties[party].rsplit(" (", 1)[0])
    else:
        st.info("There are no claims yet.")
except (OSError, TransportError) as error:
    st.error(f"Quoth does not answer at {QUOTH}: {error}")
