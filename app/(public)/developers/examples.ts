/** Worked examples of the API. A test runs the one in Python, and checks paths and fields of the one in R. */

/** Python 3.9 or newer, with nothing but what comes with it. */
export const pythonExample = (url: string, slug: string) => `import csv, json, os, sys, time, urllib.request

URL = "${url}"
SLUG = "${slug}"  # the last part of the consultation's address
KEY = os.environ["SOUNDINGS_KEY"]  # never write a key into a script


def fetch(path, body=None):
    headers = {"Authorization": f"Bearer {KEY}", "Content-Type": "application/json"}
    data = None if body is None else json.dumps(body).encode()
    return urllib.request.urlopen(urllib.request.Request(URL + path, data, headers))


def ask(path, body=None):
    with fetch(path, body) as answer:
        return json.load(answer)


# Every response, a page at a time, with people's words as redacted.
responses = []
path = f"/api/v1/consultations/{SLUG}/responses?text=redacted&limit=200"
while path:
    page = ask(path)
    responses += page["responses"]
    path = page["next"]
print(len(responses), "responses, the first from", responses[0]["borough"] if responses else "nowhere")

# How many bodies speak of each theme.
themes = ask(f"/api/v1/consultations/{SLUG}/themes")
writer = csv.writer(sys.stdout)
for theme in themes["themes"]:
    writer.writerow([theme["title"], theme["bodies"], themes["base"]])

# A file: ask for it, wait until it is ready, fetch it.
file = ask(f"/api/v1/consultations/{SLUG}/exports", {"format": "spss", "text": "redacted"})
while file["state"] in ("waiting", "working"):
    time.sleep(1)
    file = ask(f"/api/v1/exports/{file['id']}")
with fetch(file["file"]) as answer, open(file["fileName"], "wb") as out:
    out.write(answer.read())
print("kept", file["fileName"], file["bytes"], "bytes, SHA-256", file["sha256"])
`

/** Python 3.9 or newer, without a key: whether every quote of the report stands in a published response. */
export const checkExample = (url: string, slug: string) => `import hashlib, json, urllib.request

URL = "${url}"
SLUG = "${slug}"  # the last part of the consultation's address


def ask(path):
    with urllib.request.urlopen(URL + path) as answer:
        return json.load(answer)


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


same = 0
quotes = ask(f"/api/v1/consultations/{SLUG}/report/check")["quotes"]
for quote in quotes:
    source = quote["source"]
    if source is None or quote["found"] is None:
        print("cannot be looked up:", quote["text"])
        continue
    response = ask(f"/api/v1/consultations/{SLUG}/published-responses/{source['response']}")
    text = next(each["text"] for each in response["answers"] if each["name"] == source["question"])
    # Places count UTF-16 units, as browsers do: two bytes each.
    passage = text.encode("utf-16-le")[2 * source["start"] : 2 * source["end"]].decode("utf-16-le")
    if sha256(text) == source["sha256"] and passage == quote["text"]:
        same += 1
    else:
        print("has changed since:", quote["text"])
print(same, "of", len(quotes), "quotes stand word for word in a published response")
`

/** R 4.1 or newer with the package httr2. */
export const rExample = (url: string, slug: string) => `library(httr2)

url <- "${url}"
slug <- "${slug}" # the last part of the consultation's address
key <- Sys.getenv("SOUNDINGS_KEY") # never write a key into a script

fetch <- function(path, body = NULL) {
  asked <- request(paste0(url, path)) |> req_auth_bearer_token(key)
  if (!is.null(body)) asked <- asked |> req_body_json(body)
  req_perform(asked)
}
ask <- function(path, body = NULL) resp_body_json(fetch(path, body))

# Every response, a page at a time, with people's words as redacted.
responses <- list()
path <- paste0("/api/v1/consultations/", slug, "/responses?text=redacted&limit=200")
while (!is.null(path)) {
  page <- ask(path)
  responses <- c(responses, page$responses)
  path <- page[["next"]]
}
length(responses)

# How many bodies speak of each theme.
themes <- ask(paste0("/api/v1/consultations/", slug, "/themes"))
data.frame(
  theme = vapply(themes$themes, function(theme) theme$title, ""),
  bodies = vapply(themes$themes, function(theme) theme$bodies, 0),
  of = themes$base
)

# A file: ask for it, wait until it is ready, fetch it.
file <- ask(paste0("/api/v1/consultations/", slug, "/exports"), list(format = "r", text = "redacted"))
while (file$state %in% c("waiting", "working")) {
  Sys.sleep(1)
  file <- ask(paste0("/api/v1/exports/", file$id))
}
writeBin(resp_body_raw(fetch(file$file)), file$fileName)
unzip(file$fileName)
source("responses.R") # the data frame responses, with factors and labels
`
