//! What the script says of itself.

use crate::Version;

/// The answer to no arguments. Of the five samples facts B.1 give the first; the others are ours.
/// Pooled applications are new in 5.0, so 4.0 does not name their command: inferred.
pub(super) fn usage(version: Version) -> Vec<String> {
    let applications = match version {
        Version::Iis4 => "  APPCREATEINPROC, APPCREATEOUTPROC, APPDELETE, APPUNLOAD, APPGETSTATUS ",
        Version::Iis5 => {
            "  APPCREATEINPROC, APPCREATEOUTPROC, APPCREATEPOOLPROC, APPDELETE, APPUNLOAD, APPGETSTATUS "
        }
    };
    lines(&[
        "",
        "Usage:",
        "      ADSUTIL.VBS <cmd> [<path> [<value>]]",
        "",
        "Note: ADSUTIL only supports the \"no switch\" option of MDUTIL",
        "",
        "Description:",
        "IIS K2 administration utility that enables the manipulation with ADSI parameters",
        "",
        "Supported MDUTIL Commands:",
        "  GET, SET, ENUM, DELETE, CREATE, COPY, ",
        applications,
        "",
        "Samples:",
        "  adsutil.vbs GET W3SVC/1/ServerBindings",
        "  adsutil.vbs SET W3SVC/1/ServerBindings \":81:\"",
        "  adsutil.vbs CREATE W3SVC/1/ROOT/docs \"IIsWebVirtualDir\"",
        "  adsutil.vbs STOP_SERVER W3SVC/1",
        "  adsutil.vbs ENUM /P W3SVC",
        "",
        "For Extended Help type:",
        "  adsutil.vbs HELP",
    ])
}

/// The extended help, in our words: no source has the script's.
pub(super) fn extended(version: Version) -> Vec<String> {
    let mut help = lines(&[
        "",
        "GET <path>/<property>               shows a property that is set at the node itself",
        "SET <path>/<property> <value> ...   sets a property at the node",
        "ENUM [/P|/A] <path>                 lists what is set at a node; /P: the keys below it",
    ]);
    if version == Version::Iis5 {
        help.extend(lines(&["ENUM_ALL [/P|/A] <path>             the same, and all below it"]));
    }
    help.extend(lines(&[
        "FIND <path>/<property>              tells at which nodes a property is set",
        "DELETE <path>/<name>                deletes a property, or else a key",
        "CREATE <path> [<key type>]          makes a key",
        "CREATE_VDIR <path>                  makes a virtual directory",
        "CREATE_VSERV <path>                 makes a site",
        "COPY <path> <path>                  copies a key and all below it",
        "MOVE <path> <path>                  moves it",
        "START_SERVER, STOP_SERVER, PAUSE_SERVER, CONTINUE_SERVER <path>   for a site",
        "",
        "The commands for applications (APP...) and the switch -s:<server> are not simulated.",
    ]));
    help
}

fn lines(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}
