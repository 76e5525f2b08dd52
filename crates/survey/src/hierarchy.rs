//! The places of one axis and every coarser grouping of them.

use std::{fmt, marker::PhantomData};

use crate::{Label, Members};

/// What a hierarchy arranges. Regions and settings are different types, so that they cannot be mixed.
pub trait Axis: Copy + Ord + std::hash::Hash + fmt::Debug + Send + Sync + 'static {
    /// The axis as addresses and files name it.
    const NAME: &'static str;
}

/// The axis of where people work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {}

/// The axis of whom people work for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Setting {}

impl Axis for Region {
    const NAME: &'static str = "region";
}

impl Axis for Setting {
    const NAME: &'static str = "setting";
}

/// A node of one hierarchy, by its position in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId<A> {
    index: u16,
    axis: PhantomData<A>,
}

impl<A> NodeId<A> {
    /// The node that holds everyone: the first of every hierarchy.
    pub const EVERYONE: Self = Self { index: 0, axis: PhantomData };

    fn at(index: usize) -> Self {
        // `Hierarchy::new` refuses more nodes than an id can count.
        Self { index: u16::try_from(index).unwrap_or(u16::MAX), axis: PhantomData }
    }

    /// The node's position, from 0, in [`Hierarchy::nodes`].
    #[must_use]
    pub fn index(self) -> usize {
        usize::from(self.index)
    }
}

/// Where a place stands on the tile map: column and row from 0, from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// From 0 at the left.
    pub column: u8,
    /// From 0 at the top.
    pub row: u8,
}

/// One of the finest places of an axis: a region, or a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Lower-case letters, digits and hyphens; unique in its hierarchy.
    pub slug: String,
    /// The official code, such as `E12000007`, where there is one.
    pub code: Option<String>,
    /// Its name.
    pub label: Label,
    /// Its place on the tile map, where the axis has one.
    pub tile: Option<Tile>,
}

/// A node: some places, under one name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node<A> {
    /// Unique in its hierarchy.
    pub slug: String,
    /// Its name.
    pub label: Label,
    /// The places in it.
    pub members: Members<A>,
}

/// One way of grouping all places, such as nations: every place is in exactly one of its nodes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level<A> {
    /// Such as `nation`.
    pub slug: String,
    /// Such as "Nation".
    pub label: Label,
    /// Its nodes, in the codebook's order. A node with one place is that place.
    pub nodes: Vec<NodeId<A>>,
}

/// A parent and children that share it out between them, with no level in between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<A> {
    /// The whole.
    pub parent: NodeId<A>,
    /// Its parts, at least two.
    pub children: Vec<NodeId<A>>,
}

/// All nodes of one axis: everyone first, then the places, then the groups of each coarser level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hierarchy<A> {
    places: Vec<Place>,
    nodes: Vec<Node<A>>,
    levels: Vec<Level<A>>,
    lines: Vec<Line<A>>,
}

/// Why places and levels do not make a hierarchy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HierarchyError {
    /// There is no place at all.
    Empty,
    /// There are more nodes than this program can count.
    TooMany,
    /// Two different nodes share a slug.
    SlugTwice(String),
    /// A slug that is not lower-case letters, digits and hyphens.
    SlugMalformed(String),
    /// A group of a level that holds no place.
    NoPlace {
        /// The level's slug.
        level: String,
        /// The group's slug.
        group: String,
    },
    /// A level leaves out a place or has it twice.
    NotAPartition {
        /// The level's slug.
        level: String,
        /// The place's slug.
        place: String,
    },
}

impl fmt::Display for HierarchyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "there is no place in it"),
            Self::TooMany => write!(f, "it has more than {} nodes", u16::MAX),
            Self::SlugTwice(slug) => write!(f, "two of its nodes are called '{slug}'"),
            Self::SlugMalformed(slug) => {
                write!(f, "'{slug}' is not lower-case letters, digits and single hyphens")
            }
            Self::NoPlace { level, group } => write!(f, "the group '{group}' of the level '{level}' holds no place"),
            Self::NotAPartition { level, place } => {
                write!(f, "the level '{level}' must hold each place exactly once, but not so '{place}'")
            }
        }
    }
}

impl std::error::Error for HierarchyError {}

/// A level as somebody wrote it down: its slug and name, and for each group the positions of its places.
#[derive(Clone, Debug)]
pub struct LevelOutline {
    /// Such as `nation`.
    pub slug: String,
    /// Such as "Nation".
    pub label: Label,
    /// Slug, name and the positions of its places, for each group.
    pub groups: Vec<(String, Label, Vec<usize>)>,
}

impl<A: Axis> Hierarchy<A> {
    /// The slug of the node that holds everyone.
    pub const EVERYONE: &'static str = "everyone";

    /// The hierarchy of `places` and of `levels`, coarser groupings of them; `everyone` names them all.
    ///
    /// # Errors
    ///
    /// If a slug is malformed or used twice, if a level does not hold each place exactly once, or if a group holds
    /// none.
    pub fn new(everyone: Label, places: Vec<Place>, levels: Vec<LevelOutline>) -> Result<Self, HierarchyError> {
        if places.is_empty() {
            return Err(HierarchyError::Empty);
        }
        let size = places.len();
        let top = Node { slug: Self::EVERYONE.to_owned(), label: everyone, members: Members::all(size) };
        let mut hierarchy = Self { places: Vec::new(), nodes: vec![top], levels: Vec::new(), lines: Vec::new() };
        for (position, place) in places.iter().enumerate() {
            hierarchy.add(&place.slug, &place.label, Members::of([position], size))?;
        }
        for outline in levels {
            check_partition(&outline, &places)?;
            let mut nodes = Vec::with_capacity(outline.groups.len());
            for (slug, label, positions) in outline.groups {
                nodes.push(hierarchy.add(&slug, &label, Members::of(positions, size))?);
            }
            hierarchy.levels.push(Level { slug: outline.slug, label: outline.label, nodes });
        }
        hierarchy.places = places;
        hierarchy.lines = hierarchy.find_lines();
        Ok(hierarchy)
    }

    /// The node with exactly `members`: the one that is there, else a new one.
    fn add(&mut self, slug: &str, label: &Label, members: Members<A>) -> Result<NodeId<A>, HierarchyError> {
        if !is_slug(slug) {
            return Err(HierarchyError::SlugMalformed(slug.to_owned()));
        }
        if let Some(same) = self.nodes.iter().position(|node| node.members == members) {
            return Ok(NodeId::at(same));
        }
        if self.nodes.iter().any(|node| node.slug == slug) {
            return Err(HierarchyError::SlugTwice(slug.to_owned()));
        }
        if self.nodes.len() == usize::from(u16::MAX) {
            return Err(HierarchyError::TooMany);
        }
        self.nodes.push(Node { slug: slug.to_owned(), label: label.clone(), members });
        Ok(NodeId::at(self.nodes.len() - 1))
    }

    fn find_lines(&self) -> Vec<Line<A>> {
        let finest: Vec<_> = (0..self.places.len()).map(|position| self.place_node(position)).collect();
        let mut lines = Vec::new();
        for parent in self.ids() {
            let mut candidates: Vec<Line<A>> = Vec::new();
            for nodes in self.levels.iter().map(|level| &level.nodes).chain([&finest]) {
                let children: Vec<_> = nodes.iter().copied().filter(|child| self.is_within(*child, parent)).collect();
                let held: usize = children.iter().map(|child| self.members(*child).len()).sum();
                let line = Line { parent, children };
                if line.children.len() > 1 && held == self.members(parent).len() && !candidates.contains(&line) {
                    candidates.push(line);
                }
            }
            let direct = candidates.iter().filter(|line| !candidates.iter().any(|other| self.refines(line, other)));
            lines.extend(direct.cloned());
        }
        lines
    }

    /// Whether `fine` splits the children of `coarse` further, so that it follows from their own lines.
    fn refines(&self, fine: &Line<A>, coarse: &Line<A>) -> bool {
        fine.children.len() > coarse.children.len()
            && fine.children.iter().all(|child| coarse.children.iter().any(|above| self.is_within(*child, *above)))
    }

    fn is_within(&self, child: NodeId<A>, parent: NodeId<A>) -> bool {
        self.members(child).within(self.members(parent))
    }

    /// Every node's id: everyone, then the places, then the groups of each level.
    pub fn ids(&self) -> impl Iterator<Item = NodeId<A>> + use<A> {
        (0..self.nodes.len()).map(NodeId::at)
    }

    /// Every node, in the order of [`Self::ids`].
    #[must_use]
    pub fn nodes(&self) -> &[Node<A>] {
        &self.nodes
    }

    /// The node of an id of this hierarchy.
    #[must_use]
    pub fn node(&self, id: NodeId<A>) -> &Node<A> {
        &self.nodes[id.index()]
    }

    /// The places in a node.
    #[must_use]
    pub fn members(&self, id: NodeId<A>) -> &Members<A> {
        &self.node(id).members
    }

    /// The node called `slug`.
    #[must_use]
    pub fn find(&self, slug: &str) -> Option<NodeId<A>> {
        self.nodes.iter().position(|node| node.slug == slug).map(NodeId::at)
    }

    /// The node that holds exactly `members`, if there is one.
    #[must_use]
    pub fn node_of(&self, members: &Members<A>) -> Option<NodeId<A>> {
        self.nodes.iter().position(|node| node.members == *members).map(NodeId::at)
    }

    /// The finest places, in the codebook's order.
    #[must_use]
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The node of the place at `position` among [`Self::places`].
    #[must_use]
    pub fn place_node(&self, position: usize) -> NodeId<A> {
        // A single place is everyone, and has no node of its own.
        NodeId::at(if self.places.len() == 1 { 0 } else { position + 1 })
    }

    /// The coarser groupings, in the codebook's order.
    #[must_use]
    pub fn levels(&self) -> &[Level<A>] {
        &self.levels
    }

    /// The nodes in an order to be read: everyone, then each group of the last level before its places. A group of one
    /// place is that place.
    #[must_use]
    pub fn outline(&self) -> Vec<NodeId<A>> {
        let mut outline = vec![NodeId::EVERYONE];
        let whole = [NodeId::EVERYONE];
        let groups = self.levels.last().map_or(&whole[..], |level| &level.nodes);
        for group in groups {
            outline.push(*group);
            outline.extend(self.members(*group).positions().map(|at| self.place_node(at)));
        }
        let mut seen = vec![false; self.nodes.len()];
        outline.retain(|node| !std::mem::replace(&mut seen[node.index()], true));
        outline
    }

    /// Every direct division of a node into nodes.
    #[must_use]
    pub fn lines(&self) -> &[Line<A>] {
        &self.lines
    }

    /// The nodes that `id` is a direct part of.
    pub fn parents(&self, id: NodeId<A>) -> impl Iterator<Item = NodeId<A>> + '_ {
        self.lines.iter().filter(move |line| line.children.contains(&id)).map(|line| line.parent)
    }
}

fn check_partition(level: &LevelOutline, places: &[Place]) -> Result<(), HierarchyError> {
    for (position, place) in places.iter().enumerate() {
        let held = level.groups.iter().flat_map(|group| &group.2).filter(|at| **at == position).count();
        if held != 1 {
            return Err(HierarchyError::NotAPartition { level: level.slug.clone(), place: place.slug.clone() });
        }
    }
    match level.groups.iter().find(|group| group.2.is_empty()) {
        Some(group) => Err(HierarchyError::NoPlace { level: level.slug.clone(), group: group.0.clone() }),
        None => Ok(()),
    }
}

/// Lower-case letters, digits and single hyphens between them: safe in an address and as a file's name.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    text.split('-').all(|part| !part.is_empty() && part.bytes().all(fits))
}
